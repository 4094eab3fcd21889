import { type ClassReference, fullyQualifiedName } from '../../murano/contract.js'
import type { Manifest, Supplier } from '../../murano/package.js'
import { list, type MapNode, map, name, text } from './node.js'

/** The package format that the expressions are meant for: the newest that Murano 14 knows. */
const format = '1.4'

/** `manifest.yaml`. `classFile` says where below `Classes` a class is. */
export function manifestNode(
  manifest: Manifest,
  classes: readonly ClassReference[],
  classFile: (reference: ClassReference) => string,
): MapNode {
  const { tags, supplier, logo } = manifest
  const requirements = Object.entries(manifest.require).map(([key, value]) => [key, text(value)] as const)
  const files = classes.map((reference) => [fullyQualifiedName(reference), text(classFile(reference))] as const)
  return map({
    Format: text(format),
    Type: name(manifest.type),
    FullName: name(manifest.fullName),
    Version: text(manifest.version),
    Name: text(manifest.name),
    Description: text(manifest.description),
    Author: manifest.author === '' ? undefined : text(manifest.author),
    Tags: tags.length === 0 ? undefined : list(tags.map(text)),
    Supplier: supplier && supplierNode(supplier),
    Logo: logo === undefined ? undefined : text(logo),
    Require: requirements.length === 0 ? undefined : map(Object.fromEntries(requirements)),
    // The engine cannot load a package without this key.
    Classes: map(Object.fromEntries(files)),
  })
}

function supplierNode(supplier: Supplier): MapNode {
  const { summary, description, companyUrl } = supplier
  return map({
    Name: text(supplier.name),
    Summary: summary === undefined ? undefined : text(summary),
    Description: description === undefined ? undefined : text(description),
    CompanyUrl: companyUrl && map({ Link: text(companyUrl.link), Text: text(companyUrl.text) }),
  })
}
