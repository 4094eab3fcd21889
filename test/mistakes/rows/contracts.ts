// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are sources
import { inBody, inClass, inFiles, inModule } from '../attempts.js'
import { caught, impossible, type Mistake, missed, works } from '../mistake.js'

const required = `export class Disk extends MuranoObject {
  size!: Int
  label?: string | null
  tags!: string[]
}
`

const creating = (shown: string, code: string) =>
  inModule(
    shown,
    code,
    `${required}export class Sample extends MuranoObject {
  run(text: string) {
    const disk = ${shown}
    return disk
  }
}`,
  )

export const contracts: readonly Mistake[] = [
  {
    mistake: 'Unknown contract function (`$.float()`)',
    byHand: 'Model or run: `NoMethodRegisteredException` at the first value.',
    vetro: caught(
      inClass('price: number = 1', 'V2002'),
      inClass('price: Float = 1', 'TS2304'),
      inClass('since!: Date', 'V2001'),
      inClass('names!: Set<string>', 'V2001'),
      inClass('anything!: any', 'V2001'),
      inClass('run(task: () => void) {}', 'V2001'),
    ),
  },
  {
    mistake: 'Unknown class in `$.class()`',
    byHand: 'Model or run: `NoClassFound` when the contract is first used.',
    vetro: caught(
      inClass('host!: Hots', 'TS2304'),
      inFiles('host!: Host (from a folder that is no package)', 'V1111', {
        'other/Host.ts': "import { MuranoObject } from 'vetro'\n\nexport class Host extends MuranoObject {}\n",
        'classes/Sample.ts': `import { MuranoObject } from 'vetro'
import type { Host } from '../other/Host.js'

export class Sample extends MuranoObject {
  host!: Host
}
`,
      }),
    ),
  },
  {
    mistake: 'Contract that is quoted or a bare word, or lacks `$.`',
    byHand: 'Model: `Value … is not equal to …`; without `$.` silent, nothing is checked.',
    vetro: impossible('contracts are written from types'),
  },
  {
    mistake: '`Default` that breaks the contract',
    byHand: 'Model: `ContractViolationException`; `Static`: at the first read; `Runtime`: silent, unset.',
    vetro: caught(
      inClass("size: Int = 'x'", 'TS2322'),
      inClass('size: Int = null', 'TS2322'),
      inClass('size: Int = 1.5', 'V2007'),
      inClass('port: Between<1, 65535> = 0', 'V2007'),
      inClass("name: Matching<'[a-z]+'> = 'A1'", 'V2007'),
      inClass('members: AtLeast<string, 1> = []', 'V2007'),
      inClass("protocol: 'TCP' | 'UDP' = 'ICMP'", 'TS2322'),
      inClass('run(size: Positive = 0) {}', 'V2007'),
    ),
  },
  {
    mistake: 'Limits that nothing satisfies, or that say nothing: minimum above maximum, a length below 0',
    byHand: 'Model: `ContractViolationException` for every value, or silent.',
    vetro: caught(
      inClass('port!: Between<65535, 1>', 'V2009'),
      inClass('port!: Between<number, 5>', 'V2009'),
      inClass('ratio!: Between<0.5, 1>', 'V2009'),
      inClass('names!: AtLeast<string, -1>', 'V2009'),
    ),
  },
  {
    mistake: 'Pattern that is no regular expression, or only for JavaScript',
    byHand: 'Model: an error of Python; or silent, another meaning.',
    vetro: caught(inClass("name!: Matching<'[a-z'>", 'V2004'), inClass("name!: Matching<'(?<a>x)'>", 'V2004')),
  },
  {
    mistake: 'Unquoted `Default` with a dash, a slash or a colon (`m1-small`, `10.0.0.0/24`)',
    byHand: 'Model: no function `#operator_-`.',
    vetro: works('text is always quoted'),
  },
  {
    mistake: '`Default` of `010`, `22:22`, `yes`, `1.5` or a date where text is meant',
    byHand: "Silent: `'8'`, `'1342'`, `'True'`; or model: `ContractViolationException`.",
    vetro: caught(inClass('mode: string = yes', 'TS2304'), inClass('mode: string = 1.5', 'TS2322')),
  },
  {
    mistake: 'Circular defaults',
    byHand: 'Model: `CircularExpressionDependenciesError`.',
    vetro: caught(inClass('a: Int = this.b; b: Int = this.a', 'TS2729'), inClass('a: Int = this.a', 'TS2729')),
  },
  {
    mistake: 'Two expression keys in a map contract',
    byHand: 'Model or run: `DslContractSyntaxError`.',
    vetro: caught(
      inClass('sizes!: { [name: string]: Int; [name: string]: Int }', 'TS2374'),
      inClass('sizes!: { [name: string]: Int; [name: `a${string}`]: Int }', 'V2001'),
    ),
  },
  {
    mistake: 'List contract of lengths only',
    byHand: 'Model or run: `IndexError`.',
    vetro: caught(inClass('names!: AtLeast<3>', 'TS2314')),
  },
  {
    mistake: 'Nullable list or map',
    byHand: 'Silent: null becomes an empty one.',
    vetro: caught(inClass('names?: string[]', 'V2003'), inClass('names: string[] | null = null', 'V2003')),
  },
  {
    mistake: 'Type that names itself',
    byHand: 'Cannot be said.',
    vetro: caught(
      inModule(
        'interface Tree { children: Tree[] }',
        'V2005',
        'interface Tree {\n  children: Tree[]\n}\nexport class Sample extends MuranoObject {\n  tree!: Tree\n}',
      ),
    ),
  },
  {
    mistake: '`excludeProperties` with a name that the class does not have',
    byHand: 'Model or run: `KeyError`.',
    vetro: caught(
      inModule(
        "disk: Template<Disk, 'sise'>",
        'V2010',
        `${required}export class Sample extends MuranoObject {
  disk!: Template<Disk, 'sise'>
}`,
      ),
    ),
  },
  {
    mistake: 'Map keys outside the contract; unknown properties in the model or in `new`',
    byHand: 'Silent: dropped.',
    vetro: caught(
      creating('create(Disk, { size: 1, tags: [], sise: 2 })', 'TS2353'),
      inBody(
        'const point: { x: Int } = { x: 1, y: 2 }\n    return point',
        'TS2353',
        '',
        'const point: { x: Int } = { x: 1, y: 2 }',
      ),
    ),
  },
  {
    mistake: '`new` without a property that has to be given',
    byHand: 'Model: `ContractViolationException`.',
    vetro: caught(
      creating('create(Disk)', 'V1225'),
      creating('create(Disk, { tags: [] })', 'V1225'),
      creating('create(Disk, { size: null, tags: [] })', 'TS2322'),
      creating('create(Disk, { size: text, tags: [] })', 'TS2322'),
    ),
  },
  {
    mistake: '`new` of a class that cannot be made',
    byHand: 'Run: an error wherever its empty methods are used.',
    vetro: caught(
      inModule(
        'create(Base), which is abstract',
        'TS2345',
        `export abstract class Base extends MuranoObject {}
export class Sample extends MuranoObject {
  run() {
    return create(Base)
  }
}`,
      ),
      inModule(
        'new Disk()',
        'V1002',
        `${required}export class Sample extends MuranoObject {
  run() {
    return new Disk()
  }
}`,
      ),
    ),
  },
  {
    mistake: 'Literal `null` for an argument with `notNull()`',
    byHand: 'Silent: accepted.',
    vetro: caught(
      inBody('this.grow(null)', 'TS2345', 'grow(by: Int) { return by }'),
      inBody('this.grow()', 'TS2554', 'grow(by: Int) { return by }'),
    ),
  },
  {
    mistake: 'Value out of the limits of a type, given in code',
    byHand: 'Run: `ContractViolationException`.',
    vetro: caught(
      inBody('this.grow(0)', 'V2012', 'grow(by: Positive) { return by }'),
      inBody('this.total = 1.5', 'V2012'),
      creating('create(Disk, { size: 0.5, tags: [] })', 'V2012'),
    ),
  },
  {
    mistake: 'Computed value out of the limits of a type',
    byHand: 'Run: `ContractViolationException`.',
    vetro: missed('only constants are known before; the engine checks the rest'),
  },
]
