import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ name: string }>({
// ^ V6001
  timeout: 0,
  run: ({ name }) => {
    run(name)
    return null
  },
})
