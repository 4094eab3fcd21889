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
