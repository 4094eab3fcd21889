import type { KnownPackage } from './library/registry.js'
import { signatureOf } from './library/signature-of.js'
import type { CheckedPackage } from './package.js'

/** What a package's own rules, and other packages, need to know of it. */
export function knownPackage({ location, manifest, classes }: CheckedPackage): KnownPackage {
  return {
    // Without a name nobody can require it
    fullName: manifest?.fullName ?? location,
    version: manifest?.version ?? '0.0.0',
    require: manifest?.require.map(({ key }) => key.text) ?? [],
    classes: classes.map(signatureOf),
  }
}
