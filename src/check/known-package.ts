import { withPythonMethods } from './library/python-classes.js'
import { coreLibrary, type KnownPackage } from './library/registry.js'
import { signatureOf } from './library/signature-of.js'
import type { ManifestModel } from './model/manifest.js'
import type { CheckedPackage } from './package.js'

/** What a package's own rules, and other packages, need to know of it. */
export function knownPackage({ location, manifest, classes }: CheckedPackage): KnownPackage {
  const signatures = classes.map(signatureOf)
  return {
    // Without a name nobody can require it
    fullName: manifest?.fullName ?? location,
    version: manifest?.version ?? '0.0.0',
    require: manifest?.require.map(({ key }) => key.text) ?? [],
    classes: manifest?.fullName === coreLibrary ? signatures.map(withPythonMethods) : signatures,
    isClear: manifest?.isClear === true,
    unread: unreadClasses(manifest, new Set(classes.map(({ name }) => name))),
  }
}

/** What the manifest promises and no class file shows; another finding says why. */
function unreadClasses(manifest: ManifestModel | undefined, read: ReadonlySet<string>): string[] {
  // Murano makes a class of a Heat template
  if (manifest?.isHeatTemplate === true) return manifest.fullName === undefined ? [] : [manifest.fullName]
  return manifest?.classes.map(({ name }) => name).filter((name) => !read.has(name)) ?? []
}
