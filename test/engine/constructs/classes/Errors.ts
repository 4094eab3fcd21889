import { caught, type Int, MuranoError, MuranoObject, memoized } from 'vetro'
import type { Cases } from '../../cases.js'

const NAMES = { first: 'one', second: 'two' } as const

/** `try`, `switch` and early returns in each other. */
export class Errors extends MuranoObject {
  private log: string[] = []

  private n: Int = 0

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  switchInTryInLoop(items: string[]) {
    const out: string[] = []
    for (const item of items) {
      try {
        switch (item) {
          case 'throw':
            throw new MuranoError('Thrown', item)
          case 'continue':
            continue
          case 'return':
            return ['returned', ...out]
          case NAMES.first: {
            out.push('const')
            break
          }
          default:
            if (item === 'x') {
              out.push('x')
            } else {
              out.push('default')
            }
        }
        out.push(`after ${item}`)
      } catch (e) {
        out.push(`${caught(e).name}/${caught(e).message}`)
        const { name, message } = caught(e)
        out.push(name + message)
      } finally {
        out.push('f')
      }
    }
    return out
  }

  switchEnds(items: Int[]) {
    const out: string[] = []
    for (const i of items) {
      switch (i) {
        case 0:
          if (out.length > 2) {
            return out
          } else {
            throw new MuranoError('Zero', 'zero')
          }
        case 1: {
          if (i > 0) {
            out.push('one')
          }
          break
        }
        case -2:
          out.push('minus')
          break
        // biome-ignore lint/suspicious/useDefaultSwitchClauseLast: this is what is tried
        default:
        // biome-ignore lint/complexity/noUselessSwitchCase: this is what is tried
        case 7:
          out.push('seven or more')
      }
    }
    return out
  }

  switchOnBoolean(b: boolean) {
    let r = 'x'
    switch (b) {
      case true:
        r = 't'
        break
      case false:
        r = 'f'
        break
    }
    return r
  }

  switchMiddleDefault(s: string) {
    switch (s) {
      case 'a':
        return 1
      // biome-ignore lint/suspicious/useDefaultSwitchClauseLast: this is what is tried
      default:
        return 0
      case 'b':
        return 2
    }
  }

  catchesCallee() {
    try {
      return [1, 2].map((x) => (x > 1 ? this.fail('two') : this.note('one')))
    } catch (e) {
      return [caught(e).message, ...this.log]
    }
  }

  fail(name: string): string {
    this.note(name)
    throw new MuranoError('Failed', name)
  }

  finallyOrder() {
    try {
      this.note('try')
      return this.note('value')
    } finally {
      this.note('finally')
    }
  }

  finallyOverrides() {
    for (const i of [1, 2]) {
      try {
        this.fail('x')
      } catch {
        if (i === 1) continue
        break
      } finally {
        this.note(`f${i}`)
      }
    }
    return this.log
  }

  wholeError() {
    try {
      this.fail('why')
    } catch (e) {
      const err = caught(e)
      return [err, err.name, { ...err }.message]
    }
    return []
  }

  nestedErrors() {
    try {
      try {
        this.fail('a')
      } catch (e) {
        this.note(caught(e).message)
        throw new MuranoError('Other', `after ${caught(e).message}`)
      }
    } catch (e) {
      return [caught(e).name, caught(e).message, this.log]
    }
    return []
  }

  nothing(word: string): string | null {
    this.note(word)
    return null
  }

  @memoized once(): void {
    for (const i of [1, 2, 3]) {
      this.note(`${i}`)
      try {
        if (i === 2) return
        this.nothing('x')
      } catch {
        return
      }
    }
  }

  @memoized onceFails(): void {
    this.n = this.n + 1
    return this.boom()
  }

  boom(): void {
    if (this.n < 3) throw new MuranoError('Boom', `${this.n}`)
  }

  memos() {
    this.once()
    this.once()
    const r: string[] = []
    for (const _ of [1, 2, 3, 4]) {
      try {
        this.onceFails()
        r.push('ok')
      } catch (e) {
        r.push(caught(e).name)
      }
    }
    return [this.log, this.n, r]
  }
}

export const cases: Cases<Errors> = {
  switchInTryInLoop: [[['throw', 'continue', 'one', 'x', 'y']], [['x', 'return']], [[]]],
  switchEnds: [[[1, -2, 7, 9, 0]], [[0]]],
  switchOnBoolean: [[true], [false]],
  switchMiddleDefault: [['a'], ['b'], ['c']],
  catchesCallee: [[]],
  fail: [['x']],
  finallyOrder: [[]],
  finallyOverrides: [[]],
  wholeError: [[]],
  nestedErrors: [[]],
  boom: [[]],
  memos: [[]],
}
