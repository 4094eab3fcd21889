import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ name: string }>({
  timeout: 60,
  run: ({ name }) => {
    run(name)
    return null
  },
})
