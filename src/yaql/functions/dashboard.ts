import { readSignatures } from './notation.js'

/** What forms have beyond stock YAQL: YAQL's functions of old, and the dashboard's own. */
export const dashboardFunctions = readSignatures(`
M  as(receiver: any, *mappings: mapping) -> context
FM bool(value: any) -> bool
FM dict(*tuples: list) -> dict
F! encryptData(data: str) -> str
FM float(value: any) -> float
F! generateHostname(pattern: str, number: int) -> str
FM get(dict: dict, key: any, default?: any) -> any
FM int(value: any) -> int
FM join(collection1: iter, collection2: iter, predicate: lambda, selector: lambda) -> iter
FM join(separator: str, sequence: iter) -> str
FM join(sequence: iter, separator: str) -> str
FM list(*args: any) -> list
F  name() -> str
FM range(start: int, stop?: int|null) -> iter
F! ref(templateName: str, parameterName?: str|null, idOnly?: bool|null) -> value
F! repeat(template: any, times: int) -> iter
FM select(collection: iter, selector: lambda) -> iter
FM sum(collection: iter, initial?: any) -> any
FM switch(value: any, *conditions: mapping) -> any
FM takeWhile(collection: iter, predicate: lambda) -> iter
F  tuple(*args: any) -> list
FM where(collection: iter, predicate: lambda) -> iter
`)
