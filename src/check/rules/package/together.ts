import { type Diagnostic, Diagnostics, murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { CheckedPackage } from '../../package.js'
import { textOf, valueUnder } from '../../yaml/node.js'

/** What a package takes up in the catalog, where a project can have it once. */
export interface Claims {
  /** The package's. */
  readonly location: string
  readonly fullName: Claim
  readonly classes: readonly Claim[]
  /** What findings call the manifest. */
  readonly file: string
  /** Its text: the same package may be checked as a folder and as a zip. */
  readonly manifest: string
}

/** A name, and where it is written. */
interface Claim {
  readonly name: string
  readonly span: SourceSpan
}

/** What a package takes up; nothing if it has no name. */
export function claimsOf(checked: CheckedPackage): readonly Claims[] {
  const node = checked.manifest && valueUnder(checked.manifest.node, 'FullName')
  const name = textOf(node)
  const text = checked.text('manifest.yaml')
  if (checked.manifest === undefined || node === undefined || name === undefined || text === undefined) return []
  const classes = checked.manifest.classes.map((listed) => ({ name: listed.name, span: listed.key.span }))
  const { location } = checked
  return [{ location, fullName: { name, span: node.span }, classes, file: text.file, manifest: text.text }]
}

/** Names that more than one of the packages has, by the location of the second one: the catalog refuses that. */
export function clashesOf(packages: readonly Claims[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byName = new Map<string, Claims>()
  const byClass = new Map<string, { readonly claim: Claim; readonly owner: Claims }>()
  const clashes = new Map<string, readonly Diagnostic[]>()
  for (const claims of packages) {
    const sink = new Diagnostics()
    const other = byName.get(claims.fullName.name)
    if (other === undefined) byName.set(claims.fullName.name, claims)
    else if (other.manifest !== claims.manifest) {
      sink.report(murano.packages.sameFullName, claims.fullName.span, { name: claims.fullName.name }, [
        { message: 'This is the other one.', span: other.fullName.span },
      ])
    }
    for (const claim of claims.classes) {
      const taken = byClass.get(claim.name)
      if (taken === undefined) byClass.set(claim.name, { claim, owner: claims })
      else if (taken.owner.fullName.name !== claims.fullName.name) {
        sink.report(murano.packages.sameClass, claim.span, { name: claim.name }, [
          { message: 'This is the other one.', span: taken.claim.span },
        ])
      }
    }
    if (sink.list.length > 0) clashes.set(claims.location, sink.list)
  }
  return clashes
}
