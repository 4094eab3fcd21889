import { readSignatures } from './notation.js'

/** Lists, dicts and sets. */
export const collectionFunctions = readSignatures(`
M  add(set: set, *values: any) -> set
M  contains(collection: iter, value: any) -> bool
M  containsKey(dict: dict, key: any) -> bool
M  containsValue(dict: dict, value: any) -> bool
M  delete(collection: iter, position: int, count?: int) -> iter
M  delete(dict: dict, *keys: any) -> dict
M  deleteAll(dict: dict, keys: iter) -> dict
F  dict(*args: mapping) -> dict
F  dict(items: iter) -> dict
M  difference(left: set, right: set) -> set
M  flatten(collection: iter) -> iter
M  get(dict: dict, key: any, default?: any) -> any
M  insert(collection: iter, position: int, value: any) -> iter
M  insert(collection: list, position: int, value: any) -> list
M  insertMany(collection: iter, position: int, values: iter) -> iter
M  intersect(left: set, right: set) -> set
F  isDict(arg: any) -> bool
F  isList(arg: any) -> bool
F  isSet(arg: any) -> bool
M  items(dict: dict) -> view
M  keys(dict: dict) -> view
FM len(dict: dict) -> int
FM len(sequence: list) -> int
FM len(set: set) -> int
F  list(*args: any) -> list
M  mergeWith(dict: dict, another: dict, listMerger?: lambda, itemMerger?: lambda, maxLevels?: int) -> dict
M  remove(set: set, *values: any) -> set
M  replace(collection: iter, position: int, value: any, count?: int) -> iter
M  replaceMany(collection: iter, position: int, values: iter, count?: int) -> iter
F  set(*args: any) -> set
M  set(dict: dict, *args: mapping) -> dict
M  set(dict: dict, key: any, value: any) -> dict
M  set(dict: dict, replacements: dict) -> dict
M  symmetricDifference(left: set, right: set) -> set
M  toDict(collection: iter, keySelector: lambda, valueSelector?: lambda) -> dict
M  toList(collection: iter) -> list
M  toSet(collection: iter) -> set
M  union(left: set, right: set) -> set
M  values(dict: dict) -> view
`)

/** Queries over anything that can be iterated over. */
export const queryFunctions = readSignatures(`
M  accumulate(collection: iter, selector: lambda, seed?: any) -> iter
M  aggregate(collection: iter, selector: lambda, seed?: any) -> any
FM all(collection: iter, predicate?: lambda) -> bool
FM any(collection: iter, predicate?: lambda) -> bool
FM append(collection: iter, *args: any) -> iter
FM concat(*collections: iter) -> iter
M  count(collection: iter) -> int
M  cycle(collection: iter) -> iter
M  defaultIfEmpty(collection: iter, default: iter) -> any
FM distinct(collection: iter, keySelector?: lambda) -> iter
FM enumerate(collection: iter, start?: int|null) -> iter
M  filter(collection: iter, predicate: lambda) -> iter
M  first(collection: iter, default?: any) -> any
F  generate(initial: any, predicate: lambda, producer: lambda, selector?: lambda, decycle?: bool) -> iter
F  generateMany(initial: any, producer: lambda, selector?: lambda, decycle?: bool, depthFirst?: bool) -> iter
M  groupBy(collection: iter, keySelector: lambda, valueSelector?: lambda, aggregator?: lambda) -> iter
M  indexOf(collection: iter, item: any) -> int
M  indexWhere(collection: iter, predicate: lambda) -> int
F  isIterable(value: any) -> bool
M  join(collection1: iter, collection2: iter, predicate: lambda, selector: lambda) -> iter
M  last(collection: iter, default?: any) -> any
M  lastIndexOf(collection: iter, item: any) -> int
M  lastIndexWhere(collection: iter, predicate: lambda) -> int
FM len(collection: iterator) -> int
M  limit(collection: iter, count: int) -> iter
M  map(collection: iter, selector: lambda) -> iter
M  max(collection: iter, initial?: any) -> any
M  memorize(collection: iter) -> any
M  min(collection: iter, initial?: any) -> any
M  orderBy(collection: iter, selector: lambda) -> iter
M  orderByDescending(collection: iter, selector: lambda) -> iter
F  range(start: int, stop: int, step?: int) -> iter
F  range(stop: int) -> iter
M  reduce(collection: iter, selector: lambda, seed?: any) -> any
M  repeat(value: any, times?: int) -> iter
M  reverse(collection: iter) -> iter
M  select(collection: iter, selector: lambda) -> iter
M  selectMany(collection: iter, selector: lambda) -> iter
F  sequence(start?: int, step?: int) -> iter
M  single(collection: iter) -> any
M  skip(collection: iter, count: int) -> iter
M  skipWhile(collection: iter, predicate: lambda) -> iter
M  slice(collection: iter, length: int) -> iter
M  sliceWhere(collection: iter, predicate: lambda) -> iter
M  splitAt(collection: iter, index: int) -> list
M  splitWhere(collection: iter, predicate: lambda) -> iter
M  sum(collection: iter, initial?: any) -> any
M  take(collection: iter, count: int) -> iter
M  takeWhile(collection: iter, predicate: lambda) -> iter
M  thenBy(collection: ordering, selector: lambda) -> iter
M  thenByDescending(collection: ordering, selector: lambda) -> iter
M  where(collection: iter, predicate: lambda) -> iter
M  zip(*collections: iter) -> iter
M  zipLongest(*collections: iter, **kwargs: any) -> iter
`)
