import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { CheckedPackage } from '../../package.js'
import { textOf, valueUnder } from '../../yaml/node.js'

/** What a package takes up in the catalog, where each project can have it once. */
export interface Claims {
  readonly fullName: Claim
  readonly classes: readonly Claim[]
  /** The text of the manifest: the same package may be checked as a folder and as a zip. */
  readonly manifest: string
}

/** A name, and where it is written. */
export interface Claim {
  readonly name: string
  readonly span: SourceSpan
}

/** What a package takes up; undefined if it has no name. */
export function claimsOf(checked: CheckedPackage): Claims | undefined {
  const { manifest } = checked
  const node = manifest && valueUnder(manifest.node, 'FullName')
  const name = textOf(node)
  if (manifest === undefined || node === undefined || name === undefined) return undefined
  return {
    fullName: { name, span: node.span },
    classes: manifest.classes.map(({ name, key }) => ({ name, span: key.span })),
    manifest: checked.text('manifest.yaml')?.text ?? '',
  }
}

/** Reports names that more than one of the packages has: the catalog refuses the second one. */
export function checkTogether(packages: readonly Claims[], sink: DiagnosticSink): void {
  const byName = new Map<string, Claims>()
  const classes = new Map<string, { readonly claim: Claim; readonly owner: Claims }>()
  for (const claims of packages) {
    const other = byName.get(claims.fullName.name)
    if (other === undefined) byName.set(claims.fullName.name, claims)
    else if (other.manifest !== claims.manifest) {
      sink.report(murano.packages.sameFullName, claims.fullName.span, { name: claims.fullName.name }, [
        { message: 'This is the other one.', span: other.fullName.span },
      ])
    }
    for (const claim of claims.classes) {
      const taken = classes.get(claim.name)
      if (taken === undefined) classes.set(claim.name, { claim, owner: claims })
      else if (taken.owner.fullName.name !== claims.fullName.name) {
        sink.report(murano.packages.sameClass, claim.span, { name: claim.name }, [
          { message: 'This is the other one.', span: taken.claim.span },
        ])
      }
    }
  }
}
