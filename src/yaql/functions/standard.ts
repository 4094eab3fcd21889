import { readSignatures } from './notation.js'

/** Branching, binding, conversions, mathematics: everything that is not about texts, times or collections. */
export const basicFunctions = readSignatures(`
F  abs(op: num) -> num
M  assert(obj: any, condition: lambda, message?: str) -> any
F  bitwiseAnd(left: int, right: int) -> int
F  bitwiseNot(arg: int) -> int
F  bitwiseOr(left: int, right: int) -> int
F  bitwiseXor(left: int, right: int) -> int
F  bool(value: any) -> bool
F! call(name: str, args: list, kwargs: dict, receiver?: any) -> any
F  coalesce(*args: lambda) -> any
F  def(name: str, func: lambda) -> context
F  examine(*args: lambda) -> iter
F  float(value: any) -> float
F  int(value: any) -> int
F  isBoolean(value: any) -> bool
F  isInteger(value: any) -> bool
F  isNumber(value: any) -> bool
F  let(*args: any, **kwargs: any) -> context
F  max(a: any, b: any) -> any
F  min(a: any, b: any) -> any
F  pow(a: num, b: num, c?: num|null) -> num
F! random() -> float
F! random(from: any, to: any) -> int
F  round(number: num, ndigits?: int) -> num
F  selectAllCases(*args: lambda) -> iter
F  selectCase(*args: lambda) -> int
F  shiftBitsLeft(value: int, bitsNumber: int) -> int
F  shiftBitsRight(value: int, bitsNumber: int) -> int
F  sign(num: num) -> int
F  switch(*args: mapping) -> any
M  switchCase(case: int, *args: lambda) -> any
M  unpack(sequence: iter, *args: str) -> context
F  with(*args: any) -> context
`)

/** Dates and durations. */
export const timeFunctions = readSignatures(`
F  datetime(string: str, format?: str|null) -> datetime
F  datetime(timestamp: num, offset?: timespan) -> datetime
F  datetime(year: int, month: int, day: int, hour?: int, minute?: int, second?: int, microsecond?: int, offset?: timespan) -> datetime
M  format(dt: datetime, format: str) -> str
F  isDatetime(value: any) -> bool
F  isTimespan(value: any) -> bool
F! localtz() -> timespan
F! now(offset?: timespan|null) -> datetime
M  replace(dt: datetime, year?: int|null, month?: int|null, day?: int|null, hour?: int|null, minute?: int|null, second?: int|null, microsecond?: int|null, offset?: timespan|null) -> datetime
F  timespan(days?: int, hours?: int, minutes?: int, seconds?: int, milliseconds?: int, microseconds?: int) -> timespan
F  utctz() -> timespan
`)
