/** The types of the expressions that are made. */
type Type = 'int' | 'text' | 'flag' | 'ints' | 'texts' | 'map'

interface Variable {
  readonly name: string
  readonly type: Type
  readonly mutable: boolean
}

const annotations: Readonly<Record<Type, string>> = {
  int: 'Int',
  text: 'string',
  flag: 'boolean',
  ints: 'Int[]',
  texts: 'string[]',
  map: 'Record<string, Int>',
}

/** Makes methods at random, always the same for one seed: statements and expressions with effects, in each other. */
export class RandomMethods {
  #state: number
  #names = 0

  constructor(seed: number) {
    this.#state = seed
  }

  /** A class of that many methods, `m0` and so on, each of which takes a number, a text and a list of numbers. */
  classOf(name: string, count: number): string {
    const methods = Array.from({ length: count }, (_, number) => `  m${number}${this.#method()}`)
    return `import { caught, equal, type Int, MuranoError, MuranoObject, modulo, range } from 'vetro'

export class ${name} extends MuranoObject {
  private log: string[] = []
  private count: Int = 0
  note(word: string): string { this.log = [...this.log, word].slice(-30); return word }
  bump(): Int { this.count = this.count + 1; return this.count }
  add(a: Int, b: Int): Int { this.note(\`\${a}+\${b}\`); return a + b }
  ints(): Int[] { return [3, 1, 2] }
  texts(): string[] { return ['w', 'a b'] }
  map(): Record<string, Int> { return { a: 1, c: 3 } }
  int(value: Int): Int { return value }
  text(value: string): string { return value }
  yes(): boolean { return this.bump() > 0 }
${methods.join('\n')}
}
`
  }

  #method(): string {
    const variables: Variable[] = [
      { name: 'n', type: 'int', mutable: true },
      { name: 's', type: 'text', mutable: true },
      { name: 'xs', type: 'ints', mutable: false },
    ]
    const body = Array.from({ length: 3 + this.#upTo(4) }, () => this.#statement(3, variables, false)).join('\n')
    const seen = variables.map(({ name }) => name).join(', ')
    return `(n: Int, s: string, xs: Int[]) {\n${body}\nreturn [${seen}, this.log, this.count]\n}`
  }

  #statement(depth: number, variables: Variable[], inLoop: boolean): string {
    const block = () => this.#block(depth - 1, variables, inLoop)
    const kinds = [
      () => this.#declaration(depth, variables),
      () => this.#declaration(depth, variables),
      () => this.#assignment(depth, variables),
      () => `this.note(${this.#expression('text', depth, variables)})`,
      () => `if (${this.#expression('flag', depth, variables)}) {\n${block()}\n} else {\n${block()}\n}`,
      () => {
        const [type, item] = this.#pick([['ints', 'int'] as const, ['texts', 'text'] as const])
        const name = this.#fresh('item')
        const inner = [...variables, { name, type: item, mutable: false }]
        const list = this.#expression(type, depth - 1, variables)
        return `for (const ${name} of (${list}).slice(0, 3)) {\n${this.#block(depth - 1, inner, true)}\n}`
      },
      () =>
        `try {\n${block()}\nif (${this.#expression('flag', 1, variables)}) throw new MuranoError('Err', ${this.#expression('text', 1, variables)})\n} catch (error) {\nthis.note(caught(error).name)\n${block()}\n} finally {\nthis.note('finally')\n}`,
      () => {
        const value = this.#expression('int', depth - 1, variables)
        const branch = () => this.#block(depth - 1, variables, false)
        return `switch (this.add(0, ${value})) {\ncase 1:\ncase 2: {\n${branch()}\nbreak\n}\ndefault: {\n${branch()}\n}\n}`
      },
      () => {
        const leave = inLoop ? this.#pick(['continue', 'break']) : 'return [n, this.log]'
        return `if (${this.#expression('flag', 1, variables)}) ${leave}`
      },
    ]
    return this.#pick(depth > 0 ? kinds : kinds.slice(0, 4))()
  }

  #block(depth: number, variables: readonly Variable[], inLoop: boolean): string {
    const own = [...variables]
    return Array.from({ length: 1 + this.#upTo(2) }, () => this.#statement(depth, own, inLoop)).join('\n')
  }

  #declaration(depth: number, variables: Variable[]): string {
    const type = this.#pick(['int', 'text', 'flag', 'ints', 'texts', 'map'] as const)
    const mutable = this.#upTo(2) === 0
    const value = this.#expression(type, depth, variables)
    const name = this.#fresh('v')
    variables.push({ name, type, mutable })
    return `${mutable ? 'let' : 'const'} ${name}: ${annotations[type]} = ${value}`
  }

  #assignment(depth: number, variables: readonly Variable[]): string {
    const { name, type } = this.#pick(variables.filter(({ mutable }) => mutable))
    const operator = (type === 'int' || type === 'text') && this.#upTo(2) === 0 ? '+=' : '='
    return `${name} ${operator} ${this.#expression(type, depth, variables)}`
  }

  #expression(type: Type, depth: number, variables: readonly Variable[], inFunction = false): string {
    const known = variables.filter((variable) => variable.type === type)
    if (known.length > 0 && this.#upTo(3) === 0) return this.#pick(known).name
    return depth <= 0 ? this.#leaf(type) : `(${this.#compound(type, depth, variables, inFunction)})`
  }

  #leaf(type: Type): string {
    const leaves: Readonly<Record<Type, readonly string[]>> = {
      // TypeScript refuses conditions on literals, and comparisons of them.
      int: ['this.bump()', 'n', 'this.int(3)', 'this.int(0)'],
      text: ['s', "this.text('a')", "this.text('')", "this.text('b,c')", "this.text('x: y')"],
      flag: ['this.yes()', '(n > 1)', '(xs.length > 1)'],
      ints: ['this.ints()', 'xs', '[4, 0]'],
      texts: ['this.texts()', "['p', 'q,r']"],
      map: ['this.map()', '({ z: n } as Record<string, Int>)'],
    }
    return this.#pick(leaves[type])
  }

  #compound(type: Type, depth: number, variables: readonly Variable[], inFunction: boolean): string {
    const e = (each: Type) => this.#expression(each, depth - 1, variables, inFunction)
    const f = (item: Type, result: Type) => this.#lambda(item, result, depth, variables)
    const map = (item: Type, result: Type) =>
      inFunction || this.#upTo(2) === 0 ? f(item, result) : this.#loop(item, result, depth, variables)
    const options: Readonly<Record<Type, readonly (() => string)[]>> = {
      int: [
        () => `${e('int')} ${this.#pick(['+', '-', '*'])} ${e('int')}`,
        () => `${e(this.#pick(['ints', 'text', 'texts'] as const))}.length`,
        () => `${e('ints')}[this.add(0, ${e('int')})] ?? ${e('int')}`,
        () => `${e('ints')}.at(${e('int')}) ?? ${e('int')}`,
        () => `${e('flag')} ? ${e('int')} : ${e('int')}`,
        () => `${e('ints')}.reduce((a, b) => a + b, ${e('int')})`,
        () => `${e('map')}[${e('text')}] ?? ${e('int')}`,
        () => `${e('ints')}.${this.#pick(['find', 'findIndex'])}(${f('int', 'flag')}) ?? 0`,
        () => `this.add(${e('int')}, modulo(${e('int')}, 3))`,
        () => `Object.${this.#pick(['keys', 'values', 'entries'])}(${e('map')}).length`,
        () => `${e('int')} || ${e('int')}`,
      ],
      text: [
        () => `\`\${${e('text')}}-\${${e('int')}}\``,
        () => `this.note(${e('text')})`,
        () => `${e('text')} + ${e('text')}`,
        () => `${e('text')}.${this.#pick(['slice', 'substring'])}(${e('int')}, ${e('int')})`,
        () => `${e('texts')}.join(${this.#pick(["','", "''"])})`,
        () => `${e('flag')} ? ${e('text')} : ${e('text')}`,
        () => `${e('texts')}.find(${f('text', 'flag')}) ?? ${e('text')}`,
        () => `${e('text')} || ${e('text')}`,
      ],
      flag: [
        () => `${e('int')} ${this.#pick(['<', '>=', '==='])} ${e('int')}`,
        () => `${e('text')} === ${e('text')}`,
        () => `!${e('flag')}`,
        () => `${e('flag')} ${this.#pick(['&&', '||'])} ${e('flag')}`,
        () => `${e('ints')}.includes(${e('int')})`,
        () => `${e('text')}.includes(${e('text')})`,
        () => `${e('texts')}.${this.#pick(['some', 'every'])}(${f('text', 'flag')})`,
        () => (inFunction ? 'this.yes()' : `equal(${e('ints')}, ${e('ints')})`),
      ],
      ints: [
        () => `[${e('int')}, ...${e('ints')}, ${e('int')}]`,
        () => `${e('ints')}.map(${map('int', 'int')})`,
        () => `${e('texts')}.map(${map('text', 'int')})`,
        () => `${e('ints')}.filter(${f('int', 'flag')})`,
        () => `${e('ints')}.flatMap(${f('int', 'ints')}).slice(0, 9)`,
        () => `${e('ints')}.slice(${e('int')}, ${e('int')})`,
        () => `${e('flag')} ? ${e('ints')} : range(Math.min(${e('int')}, 4))`,
        () => `Object.values(${e('map')}).concat(${e('ints')})`,
      ],
      texts: [
        () => `[${e('text')}, ...${e('texts')}]`,
        () => `${e('ints')}.map(${map('int', 'text')})`,
        () => `${e('texts')}.filter(${f('text', 'flag')}).toSorted()`,
        () => `${e('text')}.split(',')`,
        () => `Object.keys(${e('map')})`,
      ],
      map: [
        () => `{ ...${e('map')}, k: ${e('int')} } as Record<string, Int>`,
        () => `{ [\`k\${${e('text')}}\`]: ${e('int')}, ...${e('map')} } as Record<string, Int>`,
        () => `${e('flag')} ? ${e('map')} : ${e('map')}`,
        () => {
          const inner: readonly Variable[] = [...variables, { name: 'v', type: 'int', mutable: false }]
          const value = this.#expression('int', depth - 1, inner, true)
          return `Object.fromEntries(Object.entries(${e('map')}).map(([k, v]): [string, Int] => [\`\${k}!\`, ${value}]))`
        },
      ],
    }
    return this.#pick(options[type])()
  }

  /** A function of one expression, of a constant and an expression, or of the item and its position. */
  #lambda(item: Type, result: Type, depth: number, variables: readonly Variable[]): string {
    const name = this.#fresh('x')
    const position = this.#fresh('i')
    const withPosition = this.#upTo(3) === 0
    const inner: Variable[] = [...variables, { name, type: item, mutable: false }]
    if (withPosition) inner.push({ name: position, type: 'int', mutable: false })
    const head = `(${name}${withPosition ? `, ${position}` : ''}) =>`
    if (this.#upTo(4) > 0) return `${head} ${this.#expression(result, depth - 1, inner, true)}`
    const constant = this.#fresh('c')
    const value = this.#expression('int', depth - 1, inner, true)
    inner.push({ name: constant, type: 'int', mutable: false })
    return `${head} { const ${constant} = ${value}; return ${this.#expression(result, depth - 1, inner, true)} }`
  }

  /** A function that needs statements. */
  #loop(item: Type, result: Type, depth: number, variables: readonly Variable[]): string {
    const name = this.#fresh('x')
    const own = this.#fresh('c')
    const inner: Variable[] = [...variables, { name, type: item, mutable: false }]
    const value = this.#expression(result, depth - 1, inner, true)
    const test = this.#expression('flag', depth - 1, inner, true)
    const other = this.#expression(result, depth - 2, [...inner, { name: own, type: result, mutable: true }], true)
    return `(${name}) => { let ${own}: ${annotations[result]} = ${value}; if (${test}) ${own} = ${other}; return ${own} }`
  }

  #fresh(hint: string): string {
    this.#names += 1
    return `${hint}${this.#names}`
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[this.#upTo(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  /** A whole number from 0 to below `limit`: mulberry32, which is enough for this. */
  #upTo(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
