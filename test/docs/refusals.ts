import { codeIn, type Section } from './page.js'

/** Where a fragment of code stands. */
export type Place = 'expression' | 'statement' | 'member'

/** A fragment of code from the table of what is refused. */
export interface Fragment {
  readonly place: Place
  readonly code: string
  /** What is reported for it; undefined for what is to be written instead. */
  readonly diagnostic: string | undefined
}

/** The fragments of the table of what is refused, and what to write instead of them. */
export function fragmentsOf(sections: readonly Section[]): readonly Fragment[] {
  const tables = sections.flatMap(({ tables }) => tables).filter(({ head }) => head.join() === 'where,not,code,but')
  return tables
    .flatMap(({ rows }) => rows)
    .flatMap(([where, not = '', diagnostic, but = '']) => {
      const place = placeOf(where)
      return [
        ...codeIn(not).map((code) => ({ place, code, diagnostic })),
        ...codeIn(but).map((code) => ({ place, code, diagnostic: undefined })),
      ]
    })
}

function placeOf(word: string | undefined): Place {
  if (word === 'expression' || word === 'statement' || word === 'member') return word
  throw new Error(`The table says where code stands by expression, statement or member, not by ${word}`)
}

/** A file of classes around a fragment, with the names that the page promises. */
export function classesAround({ place, code }: Fragment): string {
  const statement = place === 'expression' ? `return [${code}]` : place === 'statement' ? code : ''
  return `import { create, divide, equal, inOut, type Int, modulo, MuranoError, MuranoObject, range, toInteger } from 'vetro'

export class Other extends MuranoObject {
  @inOut size: Int = 1

  resize(size: Int) {
    this.size = size
  }
}

export class Sample extends MuranoObject {
  @inOut labels: Record<string, Int> = {}

  use(size: Int): void {}

  note(text: string): void {}

  run(list: string[], others: string[], map: Record<string, Int>, text: string, a: Int, b: Int, flag: boolean, other: Other) {
    ${statement}
  }

  ${place === 'member' ? code : ''}
}
`
}
