/** Whether everything is to be tried: `npm test -- --all`. */
const isThorough = process.env.TEST_ALL === '1'

/** Every so many-th of cases that take long and are alike; all of them with `npm test -- --all`. */
export const someOf = <Case>(cases: readonly Case[], every: number): readonly Case[] =>
  isThorough ? cases : cases.filter((_, index) => index % every === 0)
