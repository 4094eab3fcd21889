import { readSignatures } from './notation.js'

/** Texts and regular expressions. */
export const stringFunctions = readSignatures(`
F  characters(digits?: bool|null, hexdigits?: bool|null, asciiLowercase?: bool|null, asciiUppercase?: bool|null, asciiLetters?: bool|null, letters?: bool|null, octdigits?: bool|null, punctuation?: bool|null, printable?: bool|null, lowercase?: bool|null, uppercase?: bool|null, whitespace?: bool|null) -> list
F  concat(*args: str) -> str
M  endsWith(string: str, *suffixes: str) -> bool
F  escapeRegex(string: str) -> str
FM format(_FormatString: str, *args: any, **kwargs: any) -> str
F  hex(num: num|null) -> str
M  indexOf(string: str, sub: str, start: int, length: int) -> int
M  indexOf(string: str, sub: str, start?: int) -> int
FM isEmpty(string: str|null, trim?: bool, chars?: str|null) -> bool
F  isRegex(value: any) -> bool
F  isString(arg: any) -> bool
M  join(separator: str, sequence: iter) -> str
M  join(sequence: iter, separator: str) -> str
M  lastIndexOf(string: str, sub: str, start: int, length: int) -> int
M  lastIndexOf(string: str, sub: str, start?: int) -> int
FM len(string: str) -> int
M  matches(regexp: regex, string: str) -> bool
M  matches(string: str, regexp: str) -> bool
FM norm(string: str|null, chars?: str|null) -> str
F  regex(pattern: str, ignoreCase?: bool|null, multiLine?: bool|null, dotAll?: bool|null) -> regex
M  replace(regexp: regex, string: str, repl: str, count?: int) -> str
M  replace(string: str, old: str, new: str, count?: int) -> str
M  replace(string: str, regexp: regex, repl: str, count?: int) -> str
M  replace(string: str, replacements: dict, count?: int) -> str
M  replaceBy(regexp: regex, string: str, repl: lambda, count?: int) -> str
M  replaceBy(string: str, regexp: regex, repl: lambda, count?: int) -> str
M  rightSplit(string: str, separator?: str|null, maxSplits?: int) -> list
M  search(regexp: regex, string: str, selector?: lambda) -> any
M  searchAll(regexp: regex, string: str, selector?: lambda) -> iter
M  split(regexp: regex, string: str, maxSplit?: int) -> list
M  split(string: str, regexp: regex, maxSplit?: int) -> list
M  split(string: str, separator?: str|null, maxSplits?: int) -> list
M  startsWith(string: str, *prefixes: str) -> bool
F  str(value: any) -> str
M  substring(string: str, start: int, length?: int) -> str
M  toCharArray(string: str) -> list
M  toLower(string: str) -> str
M  toUpper(string: str) -> str
M  trim(string: str, chars?: str|null) -> str
M  trimLeft(string: str, chars?: str|null) -> str
M  trimRight(string: str, chars?: str|null) -> str
`)
