import * as assert from 'uvu/assert'
import { type Part, suiteWith } from '../../harness/available.js'
import { someOf } from '../../harness/some.js'
import type { Difference, Family, Fault } from './fault.js'
import { type Life, type Services, startServices } from './life/life.js'
import { faulty, filesOf, uploadOf } from './packages.js'

/**
 * One test for each third fault, and for all of them with `npm test -- --all`: what the real Murano and murano-pkg-check
 * make of it is what the fault states. With the agent, plans are carried out, too.
 */
export const proveFaults = (
  name: string,
  families: readonly Family[],
  { withAgent = false }: { readonly withAgent?: boolean } = {},
): void => {
  const parts: readonly Part[] = [
    'engine',
    'dashboard',
    'catalog',
    'pkgcheck',
    ...(withAgent ? ['sandbox' as const] : []),
  ]
  const test = suiteWith(parts, `faults: ${name}`)
  const shop = filesOf('shop')
  let services: Services
  const good = new Map<boolean, Life>()
  test.before(async () => {
    services = await startServices()
    for (const withAction of [false, true])
      good.set(withAction, await services.live(uploadOf(shop), { withAction, withAgent }))
  })
  test.after(() => services.close())
  const faults = families.flatMap((family) => family.faults)
  for (const fault of someOf(faults, 3)) {
    test(fault.id, async () => {
      const upload = faulty(shop, fault)
      const { values, action: withAction = false } = fault
      const [life, codes] = await Promise.all([
        services.live(upload, { values, withAction, withAgent }),
        services.pkgCheck(upload.zip),
      ])
      compare(fault, life, difference(good.get(withAction), life))
      assert.equal(codes, fault.pkgCheck, 'murano-pkg-check')
    })
  }
  test.run()
}

const compare = ({ murano }: Fault, { failed }: Life, differs: Difference): void => {
  if ('stage' in murano) {
    assert.is(failed?.stage, murano.stage, failed?.says ?? 'nothing was said')
    assert.ok(failed?.says.includes(murano.says), failed?.says)
    return
  }
  assert.is(failed, undefined, `${failed?.stage}: ${failed?.says}`)
  assert.equal(differs, murano.differs ?? { lost: [], gained: [] })
  if ('silent' in murano) assert.ok(differs.lost.length + differs.gained.length > 0, 'there is no proof')
}

/** What was seen of one life and not of the other, in order. */
export const difference = (good: Life | undefined, other: Life): Difference => ({
  lost: without(good?.seen ?? [], other.seen),
  gained: without(other.seen, good?.seen ?? []),
})

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const left = [...others]
  return lines.filter((line) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}
