import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan({
// ^ V6002
  timeout: 60,
  run: () => {
    run('a')
    return null
  },
})
