import { imageLimit, isImage, zipLimit } from '../../murano/catalog-limits.js'
import type { PackageFile } from '../../murano/package.js'

/** What the catalog would refuse a package for. Sizes are in bytes. */
export type PackIssue =
  | { readonly kind: 'missing-image'; readonly path: string }
  | { readonly kind: 'image-type'; readonly path: string }
  | { readonly kind: 'image-size'; readonly path: string; readonly size: number; readonly limit: number }
  | { readonly kind: 'zip-size'; readonly size: number; readonly limit: number }

/** Finds what exceeds the catalog's limits. `logo` is what the manifest names; `logo.png` is looked for in any case. */
export function packIssues(files: readonly PackageFile[], zipSize: number, logo?: string): PackIssue[] {
  const issues: PackIssue[] = []
  for (const path of new Set([logo ?? 'logo.png', 'supplier_logo.png'])) {
    const image = files.find((file) => file.path === path)
    if (image !== undefined) issues.push(...imageIssues(image))
    else if (path === logo) issues.push({ kind: 'missing-image', path })
  }
  if (zipSize > zipLimit) issues.push({ kind: 'zip-size', size: zipSize, limit: zipLimit })
  return issues
}

function* imageIssues({ path, content }: PackageFile): Generator<PackIssue> {
  if (!isImage(content)) yield { kind: 'image-type', path }
  if (content.length > imageLimit) yield { kind: 'image-size', path, size: content.length, limit: imageLimit }
}
