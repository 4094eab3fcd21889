import type { Manifest, Supplier } from '../../../murano/package.js'
import type { Constant } from '../constants.js'
import type { PackageDescription } from './description.js'

/** The manifest that follows from `package.ts` and from what the classes name. */
export function lowerManifest(
  { identity, type, name, description, author, tags, supplier, requires }: PackageDescription,
  derived: Readonly<Record<string, string>>,
): Manifest {
  const lowered = supplier === undefined ? undefined : supplierOf(supplier)
  return {
    fullName: identity.fullName,
    type,
    version: identity.version,
    name,
    description,
    author,
    tags,
    ...(lowered && { supplier: lowered }),
    require: { ...derived, ...requires },
    ...(identity.sources.logo !== undefined && { logo: 'logo.png' }),
  }
}

function supplierOf(constant: Constant): Supplier | undefined {
  const name = textAt(constant, 'name')
  if (name === undefined) return undefined
  const summary = textAt(constant, 'summary')
  const description = textAt(constant, 'description')
  const url = entry(constant, 'companyUrl')
  const link = url === undefined ? undefined : textAt(url, 'link')
  const text = url === undefined ? undefined : textAt(url, 'text')
  return {
    name,
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(link !== undefined && text !== undefined && { companyUrl: { link, text } }),
  }
}

function entry(constant: Constant, name: string): Constant | undefined {
  return typeof constant === 'object' && constant !== null
    ? Object.entries(constant).find(([key]) => key === name)?.[1]
    : undefined
}

function textAt(constant: Constant, name: string): string | undefined {
  const value = entry(constant, name)
  return typeof value === 'string' ? value : undefined
}
