import { join, relative, sep } from 'node:path'
import { checkPackages } from '../../check/check.js'
import type { PackageSource } from '../../check/source.js'
import { createLocator, type Diagnostic, type Locator, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { FileOrigin, PackageDefinition, PackageFile } from '../../murano/package.js'

/** A package with the files that it is made of. */
export interface PrintedPackage {
  readonly definition: PackageDefinition
  readonly files: readonly PackageFile[]
}

/**
 * What `vetro check` finds in packages that were made, as findings in their sources: files that authors bring are
 * looked at for the first time, and for all others it is one more proof that they are what was meant.
 */
export async function findingsInSources(packages: readonly PrintedPackage[]): Promise<readonly Diagnostic[]> {
  const { diagnostics, read } = await checkPackages(packages.map(sourceOf), { selection: isForBuilds })
  const locate = createLocator(read)
  const byLocation = new Map(packages.map((each) => [each.definition.directory, each]))
  return diagnostics.map((diagnostic) => inSources(diagnostic, byLocation, locate))
}

/** Whoever builds packages for themselves needs no license. */
function isForBuilds(code: string): boolean {
  return code !== murano.packages.noLicense.code
}

/** Findings name files as if they lay in the folder of the sources. */
function sourceOf({ definition, files }: PrintedPackage): PackageSource {
  return {
    location: definition.directory,
    isArchive: false,
    read: async () => new Map(files.map((file) => [file.path, file])),
  }
}

function inSources(
  { span, related = [], message, ...rest }: Diagnostic,
  packages: ReadonlyMap<string, PrintedPackage>,
  locate: Locator,
): Diagnostic {
  const place = span && placeOf(span, packages)
  if (span === undefined || place === undefined) return { ...rest, message }
  const { path, origin } = place
  const ownRelated = related.flatMap((other) => {
    const otherPlace = placeOf(other.span, packages)
    return otherPlace?.origin.isCopy ? [{ ...other, span: inCopy(other.span, otherPlace.origin) }] : []
  })
  const start = locate(span)?.start
  return {
    ...rest,
    message: origin.isCopy ? message : `${path}${start ? `:${start.line}:${start.column}` : ''}: ${message}`,
    span: origin.isCopy ? inCopy(span, origin) : origin.span,
    related: ownRelated,
  }
}

function inCopy({ start, end }: SourceSpan, { span: { file } }: FileOrigin): SourceSpan {
  return { file, start, end }
}

/** Which file a place is in, and what that was made from; of a file that is not there, the package itself. */
function placeOf(span: SourceSpan, packages: ReadonlyMap<string, PrintedPackage>) {
  for (let end = span.file.lastIndexOf(sep); end > 0; end = span.file.lastIndexOf(sep, end - 1)) {
    const found = packages.get(span.file.slice(0, end))
    if (found === undefined) continue
    const { directory } = found.definition
    const path = relative(directory, span.file).replaceAll(sep, '/')
    const origin: FileOrigin = found.files.find((file) => file.path === path)?.origin ?? {
      span: { file: join(directory, 'package.ts'), start: 0, end: 0 },
      isCopy: false,
    }
    return { path, origin }
  }
  return undefined
}
