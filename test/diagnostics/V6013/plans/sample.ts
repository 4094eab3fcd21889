import { type LongText, plan, type Secret, script } from 'vetro'

const run = script('run.sh')

export const prepare = plan<{ name: string; text: LongText; token: Secret | null }>({
  timeout: 60,
  run: ({ name, text, token }) => {
    run(name, text, token)
    return null
  },
})
