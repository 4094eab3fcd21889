import { inClass, inFiles, inModule } from '../attempts.js'
import { caught, impossible, type Mistake, works } from '../mistake.js'

export const classes: readonly Mistake[] = [
  {
    mistake: 'Misspelt key of a class, a method or a property (`Method:`, `Defualt:`)',
    byHand: 'Silent: ignored.',
    vetro: caught(
      inClass('@inOutt size: Int = 1', 'TS2304'),
      inClass('@inOut sizee: Int = 1; run() { return this.size }', 'TS2339'),
    ),
  },
  {
    mistake: 'Missing `Contract`',
    byHand: "Load: `KeyError: 'Contract'`.",
    vetro: caught(
      inClass('size', 'TS7008'),
      inClass('size = 5', 'V2002'),
      inClass('run(size) {}', 'TS7006'),
      inClass('run(size = 5) {}', 'V2006'),
    ),
  },
  {
    mistake: '`prop:` null',
    byHand: 'Load: `TypeError`.',
    vetro: impossible('a property is a field with a type'),
  },
  {
    mistake: 'Bad `Usage` of a property or an argument',
    byHand: 'Load: `DslSyntaxError`.',
    vetro: caught(
      inClass('@Out size: Int = 1', 'TS2304'),
      inClass('@action size: Int = 1', 'TS1240'),
      inClass('run(@inOut size: Int) {}', 'TS1206'),
      inClass('run(...sizes: Int[]) {}', 'V1002'),
    ),
  },
  {
    mistake: 'Bad order of arguments',
    byHand: 'Load: `DslSyntaxError`.',
    vetro: caught(inClass('run(size?: Int, name: string) {}', 'TS1016')),
  },
  {
    mistake: 'Bad `Usage` of a method',
    byHand: 'Load: `ValueError: Unknown method usage`.',
    vetro: caught(
      inClass('@out run() {}', 'TS1241'),
      inClass('@Action run() {}', 'TS2304'),
      inModule(
        '@sealed method',
        'V1109',
        `const sealed = (_method: () => void, _context: ClassMethodDecoratorContext) => {}

export class Sample extends MuranoObject {
  @sealed run() {}
}`,
      ),
    ),
  },
  {
    mistake: 'Modifiers that do nothing where they stand',
    byHand: 'Silent: ignored.',
    vetro: caught(
      inClass('@inOut private size: Int = 1', 'V1112'),
      inClass('@runtime @out size: Int = 1', 'V1112'),
      inClass('@memoized static run() {}', 'V1112'),
      inClass('@action initialize() {}', 'V1112'),
    ),
  },
  {
    mistake: '`Scope: public`, or a typo in it',
    byHand: 'Silent: not exposed, `MethodNotExposed` when it is called.',
    vetro: caught(inClass('@acton scale() {}', 'TS2304'), inClass('@action private scale() {}', 'V1108')),
  },
  {
    mistake: '`Arguments` as a map of several keys',
    byHand: 'Load: `DslSyntaxError`.',
    vetro: impossible('the compiler writes the list'),
  },
  {
    mistake: 'Duplicate YAML keys, duplicate names of arguments',
    byHand: 'Silent: the last wins.',
    vetro: caught(
      inClass('size: Int = 1; size: Int = 2', 'TS2300'),
      inClass('run() {} run() {}', 'TS2393'),
      inClass('run(size: Int, size: Int) {}', 'TS2300'),
      inClass('sizes = () => ({ small: 1, small: 2 })', 'TS1117'),
      inClass('size: Int = 1; size() {}', 'TS2300'),
    ),
  },
  {
    mistake: '`Extends` unknown, with a version suffix, itself, or in a circle',
    byHand: 'Load: `NoClassFound` or `ValueError`.',
    vetro: caught(
      inModule('export class Sample extends Missing {}', 'TS2304'),
      inModule("export class Sample extends 'std:Object/1' {}", 'TS2507'),
      inModule('export class Sample extends Sample {}', 'TS2506'),
    ),
  },
  {
    mistake: 'A class that is no Murano class',
    byHand: 'Load: `InvalidInheritanceError` for a `Meta` class, else everything is a class.',
    vetro: caught(
      inModule('export class Sample {}', 'V1101'),
      inModule('export class Sample extends Array<string> {}', 'V1101'),
      inModule('export default class extends MuranoObject {}', 'V1101'),
    ),
  },
  {
    mistake: 'Ambiguous inherited method or property',
    byHand: 'Run: `RuntimeError: No active exception to reraise`; model: `AmbiguousPropertyNameError`.',
    vetro: caught(
      inModule(
        'export class Sample extends A, B {}',
        'TS1174',
        'export class A extends MuranoObject {}\nexport class B extends MuranoObject {}\nexport class Sample extends A, B {}',
      ),
    ),
  },
  {
    mistake: 'Overriding a property with an incompatible contract',
    byHand: 'Model: `ContractViolationException` with an empty text.',
    vetro: caught(
      inModule(
        'size: Int, then override size: string',
        'TS2416',
        `export class A extends MuranoObject {
  size: Int = 1
}
export class Sample extends A {
  override size: string = ''
}`,
      ),
      inModule(
        'size: Positive, then override size: Int = 0',
        'V2007',
        `export class A extends MuranoObject {
  size: Positive = 1
}
export class Sample extends A {
  override size: Int = 0
}`,
      ),
    ),
  },
  {
    mistake: 'Overriding a method by accident, or with other arguments',
    byHand: 'Silent; run: `NoMatchingMethodException` where the base calls it.',
    vetro: caught(
      inModule(
        'deploy() {} in a subclass',
        'TS4114',
        `export class Sample extends Application {
  deploy() {}
}`,
      ),
      inModule(
        'override deploy(size: Int)',
        'TS2416',
        `export class Sample extends Application {
  override deploy(size: Int) {}
}`,
      ),
      inModule(
        'override deplyo() {}',
        'TS4117',
        'export class Sample extends Application {\n  override deplyo() {}\n}',
      ),
    ),
  },
  {
    mistake: 'Overriding In by InOut, and writing it',
    byHand: 'Run: `NoWriteAccessError`.',
    vetro: caught(
      inModule(
        'size, then @inOut override size',
        'V2008',
        `export class A extends MuranoObject {
  size: Int = 1
}
export class Sample extends A {
  @inOut override size: Int = 1
}`,
      ),
    ),
  },
  {
    mistake: 'Diamond of classes with `.init` in the base',
    byHand: 'Silent: it runs twice.',
    vetro: impossible('a class extends one class'),
  },
  {
    mistake: '`Meta` of two keys, of a wrong class or for a wrong target; unknown properties or bad values in it',
    byHand: 'Load: `ValueError`; silent; run: `ContractViolationException`.',
    vetro: impossible('the compiler writes it, from decorators and doc comments'),
  },
  {
    mistake: 'Extension method without arguments',
    byHand: 'Run: `NoMatchingMethodException`.',
    vetro: impossible('there are no extension methods'),
  },
  {
    mistake: 'Method named `set` or `assert`',
    byHand: 'Run: `AmbiguousMethodException`.',
    vetro: caught(inClass('set() {}', 'V1103'), inClass('assert(flag: boolean) {}', 'V1103')),
  },
  {
    mistake: 'Property named `in`, `is`, `and`, `__x`',
    byHand: 'Silent: reading it is a text; or `UninitializedPropertyAccessError`.',
    vetro: caught(
      inClass('in: Int = 1', 'V1103'),
      inClass('and: Int = 1', 'V1103'),
      inClass('__x: Int = 1', 'V1103'),
      inClass('private _x: Int = 1', 'V1103'),
      inClass('größe: Int = 1', 'V1103'),
      inClass("'a-b': Int = 1", 'V1103'),
    ),
  },
  {
    mistake: 'Property named `yes`, `no`, `on`, `off`, or like a number',
    byHand: 'Silent: the name is a boolean or a number.',
    vetro: works('such keys are quoted'),
  },
  {
    mistake: 'Private and public names that come out alike',
    byHand: 'Silent: one property.',
    vetro: caught(inClass('_x: Int = 1; private x: Int = 2', 'V1103')),
  },
  {
    mistake: 'Class named with other letters than those of ASCII',
    byHand: 'Load: `ValueError: Invalid type name`.',
    vetro: caught(
      inModule('export class Überbau extends MuranoObject {}', 'V1103'),
      inModule('export class $Sample extends MuranoObject {}', 'V1103'),
    ),
  },
  {
    mistake: 'Two classes of one name in a package',
    byHand: 'Silent: the last wins.',
    vetro: caught(
      inFiles('two files with a class `Sample`', 'V1102', {
        'classes/First.ts': "import { MuranoObject } from 'vetro'\n\nexport class Sample extends MuranoObject {}\n",
        'classes/Second.ts': "import { MuranoObject } from 'vetro'\n\nexport class Sample extends MuranoObject {}\n",
      }),
    ),
  },
  {
    mistake: 'A class without its constructor arguments, or with arguments for `.init`',
    byHand: 'Model: silent, or `ArgumentException`.',
    vetro: caught(
      inClass('initialize(size: Int) {}', 'V1105'),
      inClass('constructor() { super() }', 'V1002'),
      inClass('destroy(force: boolean) {}', 'V1105'),
      inClass('static initialize() {}', 'V1112'),
    ),
  },
  {
    mistake: 'Calling `.init` or `.destroy`, or those of the base class',
    byHand: 'Run: no such method; or silent, they run twice.',
    vetro: caught(
      inClass('initialize() {} run() { this.initialize() }', 'V1107'),
      inModule(
        'super.initialize()',
        'V1214',
        `export class A extends MuranoObject {
  initialize() {}
}
export class Sample extends A {
  override initialize() {
    super.initialize()
  }
}`,
      ),
    ),
  },
  {
    mistake: 'Code beside the classes of a file',
    byHand: 'Silent: unknown keys are ignored.',
    vetro: caught(inModule('let counter = 0', 'V1008'), inModule('export function helper() {}', 'V1008')),
  },
]
