import type { DiagnosticSink, SourceSpan } from '../../diagnostics/index.js'
import type { Program } from '../load/program.js'
import type { PackageSources } from '../load/sources.js'
import ts from '../load/typescript.cjs'

/** A package as the others see it: what its `package.ts` says, and where it lies. */
export interface PackageIdentity {
  readonly fullName: string
  readonly namespace: string
  readonly version: string
  readonly sources: PackageSources
}

/** What lowering shares over one run of the compiler. */
export interface Lowering {
  readonly program: Program
  readonly checker: ts.TypeChecker
  readonly diagnostics: DiagnosticSink
  /** The packages of this run, and those that they import. */
  readonly packages: readonly PackageIdentity[]
}

/** The place of a node in its source, without the comments before it. */
export function spanOf(node: ts.Node): SourceSpan {
  return { file: node.getSourceFile().fileName, start: node.getStart(), end: node.getEnd() }
}

/** The package whose folder holds a file. */
export function packageOf(lowering: Lowering, file: ts.SourceFile): PackageIdentity | undefined {
  return lowering.packages.find(({ sources }) => file.fileName.startsWith(`${sources.directory}/`))
}

/** The text of a node's doc comment, without its tags. */
export function documentationOf(node: ts.Node): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment
  const text = ts.getTextOfJSDocComment(comment)?.trim()
  return text === '' ? undefined : text
}
