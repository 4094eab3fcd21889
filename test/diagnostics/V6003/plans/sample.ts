import { plan, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ size: () => void }>({
// ^ V6003
  timeout: 60,
  run: () => {
    run('a')
    return null
  },
})
