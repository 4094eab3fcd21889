import { caught, divide, type Int, MuranoError, MuranoObject, range } from 'vetro'
import type { Cases } from '../../cases.js'

export class Flow extends MuranoObject {
  branches(n: Int) {
    if (n > 10) return 'large'
    else if (n > 5) {
      return 'middle'
    } else if (n === 0) return 'zero'
    return 'small'
  }

  ternaries(n: Int, text: string | null) {
    return [n > 1 ? 'many' : n === 1 ? 'one' : 'none', text ?? 'default', text != null && text !== '' ? text : null]
  }

  logic(a: boolean, b: boolean, n: Int, text: string) {
    return [a && b, a || b, !a, !(a && b) || (a && !b), n || 5, text || 'empty', n && text, !n, !text]
  }

  counted(n: Int) {
    let i = 0
    let sum = 0
    while (i < n) {
      i += 1
      if (i === 3) continue
      if (i > 6) break
      sum += i
    }
    return [i, sum]
  }

  endless(n: Int) {
    let i = 0
    while (true) {
      if (i >= n) break
      i++
    }
    return i
  }

  loops(words: string[]) {
    const seen: string[] = []
    for (const word of words) {
      let note: string | null = null
      if (word === 'stop') break
      if (word.length > 3) note = 'long'
      for (const i of range(2)) {
        if (i === 1) continue
        seen.push(`${word}${note ?? ''}${i}`)
      }
    }
    return seen
  }

  shadowed(items: Int[]) {
    const x = 1
    const result: Int[] = []
    for (const item of items) {
      const x = item * 2
      result.push(x)
    }
    result.push(x)
    return result
  }

  switched(word: string) {
    let result = ''
    switch (word) {
      case 'a':
      case 'b':
        result = 'first'
        break
      case 'c': {
        result = 'third'
        break
      }
      case 'r':
        return 'returned'
      default:
        result = 'other'
    }
    return result
  }

  switchedInLoop(numbers: Int[]) {
    const result: string[] = []
    for (const number of numbers) {
      switch (number) {
        case 1:
          result.push('one')
          break
        case 2:
          continue
        default:
          result.push('many')
          break
      }
      result.push('.')
    }
    return result
  }

  tried(fail: boolean) {
    const steps: string[] = []
    try {
      steps.push('try')
      if (fail) throw new MuranoError('Broken', `It broke: ${steps.length}`)
      steps.push('end')
    } catch (error) {
      steps.push(caught(error).name, caught(error).message)
    } finally {
      steps.push('finally')
    }
    return steps
  }

  returnedFromTry(fail: boolean) {
    try {
      if (fail) throw new MuranoError('A', 'a')
      return 'tried'
    } catch {
      return 'caught'
    }
  }

  rethrown(name: string) {
    try {
      try {
        if (name === 'a') throw new MuranoError('First', 'one')
        throw new MuranoError('Second', 'two')
      } catch (error) {
        if (caught(error).name === 'First') return 'handled'
        throw error
      }
    } catch (outer) {
      return `outer ${caught(outer).name}`
    }
  }

  thrown(text: string) {
    if (text === '') throw new MuranoError('Empty', 'No text: #1')
    return text
  }

  jumpsInTry(items: Int[]) {
    const seen: string[] = []
    for (const item of items) {
      try {
        if (item === 1) continue
        if (item === 2) break
        if (item === 9) return ['left', ...seen]
        seen.push(`try ${item}`)
        if (item === 5) throw new MuranoError('Five', 'five')
      } catch (error) {
        seen.push(caught(error).name)
        if (item === 5) continue
      } finally {
        seen.push(`finally ${item}`)
      }
      seen.push(`after ${item}`)
    }
    return seen
  }

  nestedTry() {
    const seen: string[] = []
    try {
      try {
        seen.push('inner')
        throw new MuranoError('Inner', 'inner')
      } finally {
        seen.push('inner finally')
      }
    } catch (error) {
      seen.push(caught(error).name)
      try {
        throw new MuranoError('Second', 'second')
      } catch {
        seen.push('second')
      }
      seen.push(caught(error).message)
    }
    return seen
  }

  nativeErrors(a: Int, b: Int) {
    try {
      return [`${divide(a, b)}`]
    } catch (error) {
      return [caught(error).name]
    }
  }

  statementsOnly(flag: boolean) {
    let text: string | null = null
    if (flag) text = 'set'
    const length = text?.length ?? -1
    return [text, length]
  }

  early(items: Int[]) {
    for (const item of items) {
      if (item < 0) return 'negative'
    }
    return 'fine'
  }

  nothing() {}

  nothingReturned(flag: boolean) {
    if (flag) return
    this.nothing()
  }
}

export const cases: Cases<Flow> = {
  branches: [[11], [6], [0], [3]],
  ternaries: [
    [2, null],
    [1, ''],
    [0, 'x'],
  ],
  logic: [
    [true, false, 0, ''],
    [false, false, 2, 'x'],
    [true, true, -1, ''],
  ],
  counted: [[0], [4], [10]],
  endless: [[3]],
  loops: [[['a', 'long word', 'stop', 'b']], [[]]],
  shadowed: [[[1, 2]]],
  switched: [['a'], ['b'], ['c'], ['r'], ['?']],
  switchedInLoop: [[[1, 2, 3]]],
  tried: [[true], [false]],
  returnedFromTry: [[true], [false]],
  rethrown: [['a'], ['b']],
  thrown: [['x'], ['']],
  jumpsInTry: [[[0, 1, 5, 3, 2, 7]], [[3, 9]], [[]]],
  nestedTry: [[]],
  nativeErrors: [
    [6, 3],
    [1, 0],
  ],
  statementsOnly: [[true], [false]],
  early: [[[1, -1]], [[1]]],
  nothing: [[]],
  nothingReturned: [[true], [false]],
}
