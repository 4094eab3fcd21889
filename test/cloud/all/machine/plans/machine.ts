import { lines, plan, type Secret, script } from 'vetro'

const print = script('print.sh')

/** Print a secret. */
export const printSecret = plan<{ secret: Secret }, null>({
  timeout: 1800, // The machine has yet to boot
  run: ({ secret }) => {
    print(secret)
    return null
  },
})

const look = script('look.sh')

/** Look around. */
export const lookAround = plan<{ secret: Secret }, string[]>({
  timeout: 600,
  run: ({ secret }) => lines(look(secret).stdout),
})

const run = script('container.sh')

/** Run a container. */
export const runContainer = plan<Record<string, never>, string[]>({
  timeout: 600,
  run: () => lines(run().stdout),
})
