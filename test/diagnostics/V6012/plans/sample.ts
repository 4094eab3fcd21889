import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ name: string }>({
// ^ V6012
  timeout: 60,
  run: ({ name }) => {
    run(name)
    return null
  },
})
