import { plan, script } from 'vetro'

const file = 'run'.concat('.sh')
const run = script(file)
// ^ V6008

export const prepare = plan<{ name: string }>({
  timeout: 60,
  run: ({ name }) => {
    run(name)
    // ^ V6004
    return null
  },
})
