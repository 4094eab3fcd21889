import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ names: string[] }>({
  timeout: 60,
  run: ({ names }) => {
    for (const name of names) run(name)
    // ^ V6004
    return null
  },
})

export const check = plan<{ name: string; note: string | null; flag: boolean; names: string[]; map: Record<string, string> }, unknown>({
  timeout: 60,
  run: ({ name, note, flag, names, map }) => {
    if (names) run('a')
    // ^ V6004
    const none = !map
    // ^ V6004
    const same = names === names
    // ^ V6004
    const shown = `${note}`
    // ^ V6004
    const sum = name + 1
    // ^ V6004
    const size = map.a?.length
    // ^ V6004
    const upper = name.toUpperCase
    // ^ V6004
    return flag && note !== null ? null : names.length
    // ^ V6004
  },
})

export const fine = plan<{ name: string; note: string | null; flag: boolean; names: string[]; map: Record<string, string> }, unknown>({
  timeout: 60,
  run: ({ name, note, flag, names, map }) => {
    if (names.length > 0 && !flag) run(name + 'x', note, `${name} ${names.length}`)
    return { a: map.a, same: !flag === flag, out: run().stdout }
  },
})
