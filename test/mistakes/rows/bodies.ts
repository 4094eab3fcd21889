// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources
import { inBody, inClass, inModule } from '../attempts.js'
import { caught, impossible, type Mistake, missed, works } from '../mistake.js'

export const bodies: readonly Mistake[] = [
  {
    mistake: 'Literal, null, nested list or quoted expression as a statement',
    byHand: 'Load: `SyntaxError`.',
    vetro: caught(inBody("'text'", 'V1223'), inBody('5', 'V1223'), inBody('[list]', 'V1223'), inBody('text', 'V1223')),
  },
  {
    mistake: 'Statement without effect',
    byHand: 'Silent.',
    vetro: caught(inBody('number === 1', 'V1223'), inBody('this.size + 1', 'V1223')),
  },
  {
    mistake: 'Quoted expression as a value or condition',
    byHand: 'Silent: a text; a condition is always true.',
    vetro: impossible('text and code look different in TypeScript, and stay what they are'),
  },
  {
    mistake: 'Plain expression that does not parse (`$.in`, `a ? b : c`, `$x == 1`, `$x not in $y`)',
    byHand: 'Silent: a text; as a statement: `SyntaxError` at load.',
    vetro: caught(inBody('if (number == 1) return', 'V1201'), inBody('return flag = = true', 'TS1109')),
  },
  {
    mistake: 'Plain text with an operator (`foo-bar`, `a/b`, `OS::X::Y`)',
    byHand: 'Run: no function `#operator_-`.',
    vetro: works('text is always quoted'),
  },
  {
    mistake: 'Flow notation of lists and maps: `[f(1, 2)]`, `{a => 1}`',
    byHand: 'Silent: texts, or a wrong map.',
    vetro: works('`[f(1, 2)]` and `{ a: 1 }` mean what they say; the compiler writes blocks'),
  },
  {
    mistake: '` #` or `: ` inside a plain expression',
    byHand: 'Silent: cut off; or a YAML error.',
    vetro: works('both are written as escapes, and what was printed is read back and compared'),
  },
  {
    mistake: 'Unknown, misspelt, missing or extra key of a macro; two macros in one item',
    byHand: 'Load: `SyntaxError`.',
    vetro: caught(inBody('foreach(list)', 'TS2304'), inBody('if flag { return }', 'TS1005')),
  },
  {
    mistake: 'Two assignments in one item',
    byHand: 'Load: `SyntaxError` or `ValueError`.',
    vetro: caught(inBody('this.total = this.size = 1', 'V1002')),
  },
  {
    mistake: '`While: true`, a literal',
    byHand: 'Load: `SyntaxError`.',
    vetro: works('`while (true)` is written as the expression that the engine takes'),
  },
  {
    mistake: '`For: $x`',
    byHand: 'Load: `DslSyntaxError`.',
    vetro: works('`for (const item of list)` names the variable as the engine wants it'),
  },
  {
    mistake: '`For … In` over null or a number',
    byHand: 'Run: `TypeError`.',
    vetro: caught(
      inBody('for (const item of number) this.total = item', 'TS2488'),
      inBody('for (const item of other) return item', 'TS2488'),
      inBody('for (const key in map) text.includes(key)', 'V1002'),
    ),
  },
  {
    mistake: 'Expression as a key of `Match`',
    byHand: 'Silent: never matches.',
    vetro: works('a `case` that is no constant becomes an `If`'),
  },
  {
    mistake: 'Literal as a key of `Switch`; several branches that are true',
    byHand: 'Silent: each of them runs.',
    vetro: caught(inBody("switch (text) { case 'a': this.total = 1; case 'b': this.total = 2 }", 'V1003')),
  },
  {
    mistake: '`Break` or `Continue` outside a loop',
    byHand: 'Run: `DslInvalidOperationError`.',
    vetro: caught(
      inBody('if (flag) break', 'TS1107'),
      inBody('if (flag) continue', 'TS1107'),
      inBody('list.map(item => { break })', 'TS1107'),
    ),
  },
  {
    mistake: 'Bad statement inside a branch of `Match` or `Switch`',
    byHand: 'Run: `SyntaxError`, only when that branch runs.',
    vetro: caught(inBody("switch (text) { case 'a': 'nothing'; break }", 'V1223')),
  },
  {
    mistake: 'Undefined or misspelt variable',
    byHand: 'Silent: null.',
    vetro: caught(inBody('return nubmer', 'TS2304')),
  },
  {
    mistake: 'Variable that is only set in some branch, or before it is set',
    byHand: 'Silent: null.',
    vetro: caught(
      inBody('let size: Int; if (flag) { size = 1 } return size', 'TS2454'),
      inBody('{ const inner = 1 } return inner', 'TS2304'),
    ),
  },
  {
    mistake: 'Misspelt `$.prop`, written or read',
    byHand: 'Written: silent, a private property; read: `UninitializedPropertyAccessError`.',
    vetro: caught(inBody('this.totla = 1', 'TS2339'), inBody('return this.sise', 'TS2339')),
  },
  {
    mistake: 'Writing an In or Const property',
    byHand: 'Run: `NoWriteAccessError`.',
    vetro: caught(inBody('this.size = 2', 'V1222')),
  },
  {
    mistake: "Writing another object's property",
    byHand: 'Run: `NoWriteAccessError` or `PropertyWriteError`.',
    vetro: caught(inBody('other.total = 2', 'V1217')),
  },
  {
    mistake: 'Missing key of a map',
    byHand: 'Run: `KeyError`.',
    vetro: caught(inBody("const value: string = map['a']", 'TS2322'), inBody("return map['a'].length", 'TS2532')),
  },
  {
    mistake: 'Assignment to an index that is negative or out of range',
    byHand: 'Silent: the list is corrupted, or longer.',
    vetro: caught(inBody("list[5] = 'x'", 'V1212'), inBody("const own = ['a']; own[-1] = 'x'", 'V1212')),
  },
  {
    mistake: 'Negative index',
    byHand: 'Silent: counts from the end, as it does not in other languages.',
    vetro: caught(inBody('return list[-1]', 'V1216')),
  },
  {
    mistake: 'Changing a list or map in the hope that others see it',
    byHand: 'Silent: they are values.',
    vetro: caught(inBody("list.push('x')", 'V1215'), inBody("map['a'] = 'x'", 'V1215')),
  },
  {
    mistake: "`string + int`, `'a' < 1`, `'abc'[0]`",
    byHand: 'Run: no function `#operator_+`, `#indexer`.',
    vetro: caught(
      inBody('return text + null', 'V1205'),
      inBody("return 'a' < number", 'TS2365'),
      inBody('return text[0]', 'V1206'),
      inBody('return number / 2', 'V1002'),
      inBody('return number % 2', 'V1002'),
    ),
  },
  {
    mistake: '`k in $dict`',
    byHand: 'Run: no function `#operator_in`.',
    vetro: works('`key in map` becomes `containsKey`'),
  },
  {
    mistake: '`select(...)[0]`, `.keys()[0]`',
    byHand: 'Run: no function `#indexer`.',
    vetro: works('lazy results become lists where they are looked into'),
  },
  {
    mistake: '`m()` without `$.`',
    byHand: 'Run: unknown function.',
    vetro: caught(inBody('helper()', 'TS2663', 'helper() {}')),
  },
  {
    mistake: '`C.s()`, the call of a static method',
    byHand: 'Run: no method `s` for receiver `C`.',
    vetro: works('`C.s()` becomes the call that the engine takes'),
  },
  {
    mistake: 'Unknown method, wrong number of arguments, unknown named argument',
    byHand: 'Run: `NoMethodRegisteredException` or `NoMatchingMethodException`.',
    vetro: caught(
      inBody('this.hepler()', 'TS2339', 'helper(by: Int) { return by }'),
      inBody('this.helper()', 'TS2554', 'helper(by: Int) { return by }'),
      inBody('this.helper(1, 2)', 'TS2554', 'helper(by: Int) { return by }'),
      inBody("this.helper('1')", 'TS2345', 'helper(by: Int) { return by }'),
    ),
  },
  {
    mistake: 'Names in snake_case for methods and arguments of the library',
    byHand: 'Run: `NoMatchingMethodException` or `ArgumentException`.',
    vetro: caught(
      inModule(
        'reporter.report_error(…)',
        'TS2339',
        `export class Sample extends MuranoObject {
  run(environment: Environment) {
    environment.reporter.report_error(this, '')
  }
}`,
      ),
    ),
  },
  {
    mistake: 'Instance member in a static method',
    byHand: 'Run: `NoMatchingMethodException` or `NoPropertyFound`.',
    vetro: caught(inBody('', 'TS2339', 'static make() { return this.size }', 'static make() { return this.size }')),
  },
  {
    mistake: '`config()` outside io.murano',
    byHand: 'Run: unknown function `config`.',
    vetro: caught(inBody("config('region')", 'TS2554')),
  },
  {
    mistake: '`$.find(X)` with a wrong namespace',
    byHand: 'Run: `NoClassFound`.',
    vetro: caught(inBody("this.find('std:Environment')", 'TS2345'), inBody('this.find(Enviroment)', 'TS2304')),
  },
  {
    mistake: '`find` that finds nothing',
    byHand: 'Run: `NoMethodRegisteredException` on null.',
    vetro: caught(inBody('this.find(Environment).reporter.report(this, text)', 'TS2531')),
  },
  {
    mistake: '`x.find(C) = $this`, `cast($, P) = $`',
    byHand: 'Silent: false.',
    vetro: works('`===` between objects compares their ids'),
  },
  {
    mistake: 'Comparing what never is equal, or compares otherwise: lists, maps, `undefined`, mixed types',
    byHand: "Silent: `1 = true` is true, `1 = '1'` false.",
    vetro: caught(
      inBody('return list === list', 'V1202'),
      inBody('return text === number', 'TS2367'),
      inBody("return map['a'] === undefined", 'V1203'),
    ),
  },
  {
    mistake: 'Truth of what is no boolean: an empty list is false',
    byHand: 'Silent.',
    vetro: caught(inBody('if (list) return', 'V1204'), inBody('return !map', 'V1204')),
  },
  {
    mistake: '`Catch: With: KeyError` under a namespace of its own',
    byHand: 'Silent: never catches.',
    vetro: works('a `catch` clause catches all; `caught(error).name` is the full name'),
  },
  {
    mistake: '`Throw:` of nothing, or of a name with a space',
    byHand: 'Load or run: `ValueError`.',
    vetro: caught(
      inBody('throw;', 'TS1109'),
      inBody("throw 'broken'", 'V1004'),
      inBody("throw new Error('broken')", 'V1004'),
      inBody("throw new MuranoError('Not found', text)", 'V1004'),
    ),
  },
  {
    mistake: 'Local variables in `Throw … Extra`',
    byHand: 'Silent: null where it is caught.',
    vetro: caught(inBody("throw new MuranoError('NotFound', text, { list })", 'TS2554')),
  },
  {
    mistake: "Owner's methods in a child's `.init`",
    byHand: 'Model: its state is not initialised.',
    vetro: caught(
      inBody(
        '',
        'V1226',
        "initialize() { this.find(Sample)?.run([], {}, '', 1, true, this) }",
        'initialize() { this.find(Sample)?.run(…) }',
      ),
    ),
  },
  {
    mistake: 'State to keep in `$._x`',
    byHand: 'Silent: lost after the task.',
    vetro: missed('private fields live for one deployment; `@persisted` keeps one'),
  },
  {
    mistake: 'What cannot be kept in a property or an attribute: regular expressions, dates',
    byHand: 'Run: `ValueError` at the very end, and the model of the task is lost.',
    vetro: caught(
      inClass('@out pattern!: RegExp', 'V2001'),
      inClass('@persisted size: Int = 1', 'V1106'),
      inClass('@persisted private size?: Int', 'V1106'),
      inClass('@persisted private other: Sample | null = null', 'V1113'),
    ),
  },
  {
    mistake: '`getAttr` from a subclass',
    byHand: 'Silent: the default.',
    vetro: works("an attribute's owner is always named"),
  },
  {
    mistake: 'More than 2000 items, more than 512 KiB',
    byHand: 'Run: `CollectionTooLarge` or `MemoryQuotaExceeded`.',
    vetro: missed('results of scripts as lists of lines (`lines`) keep texts small'),
  },
  {
    mistake: 'Reading what only the constructor of a Python class takes (`$logger.loggerName`)',
    byHand: 'Run: `NoMatchingMethodException` or `PropertyReadError`.',
    vetro: caught(
      inModule(
        'return logger.loggerName',
        'V1228',
        `export class Sample extends MuranoObject {
  run(logger: Logger) {
    return logger.loggerName
  }
}`,
      ),
    ),
  },
  {
    mistake: 'Reading a Runtime property before it is set',
    byHand: 'Run: `UninitializedPropertyAccessError`.',
    vetro: missed(
      '`@runtime size!: Int` says that it will be set; with an initial value, or `| null`, it can be read at once',
    ),
  },
  {
    mistake: 'Text with half a surrogate pair',
    byHand: 'Load: an error of YAML.',
    vetro: caught(inBody("return '\\ud83d'", 'V1229')),
  },
  {
    mistake: 'Comments that hide mistakes from the checks',
    byHand: 'There is nothing to hide from.',
    vetro: caught(inBody('// @ts-ignore\n    this.total = text', 'V1230', '', '// @ts-ignore')),
  },
  {
    mistake: 'Re-entering a method from its own `Parallel` branch',
    byHand: 'Run: waits for ever.',
    vetro: caught(inBody('parallel(() => this.run(list, map, text, number, flag, other))', 'V1221')),
  },
  {
    mistake: '`Parallel` over calls of one method on one object',
    byHand: 'Silent: one after the other.',
    vetro: caught(
      inBody('parallel(() => this.step(), () => this.step())', 'V1220', '@memoized step() { this.total = 1 }'),
    ),
  },
  {
    mistake: '`Return` in a branch of `Parallel`',
    byHand: 'Silent: leaves the method.',
    vetro: caught(inBody('parallel(() => { if (flag) return; this.total = 1 })', 'V1224')),
  },
  {
    mistake: 'Asynchronous code',
    byHand: 'Cannot be said.',
    vetro: caught(inClass('async run() {}', 'V1007'), inBody('await this.step()', 'TS1308', 'step() {}')),
  },
  {
    mistake: 'Secret in a report or a log',
    byHand: 'Silent: everybody can read it.',
    vetro: caught(
      inModule(
        'reporter.report(this, `Token ${this.token}`)',
        'V1227',
        `export class Sample extends MuranoObject {
  token!: Secret
  run(environment: Environment) {
    environment.reporter.report(this, \`Token \${this.token}\`)
  }
}`,
      ),
    ),
  },
]
