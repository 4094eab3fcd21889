import { plan, script } from 'vetro'

const work = script('work.sh')

/** Work. */
export const workPlan = plan<{ name: string }>({
  timeout: 60,
  run: ({ name }) => {
    work(name)
    return null
  },
})
