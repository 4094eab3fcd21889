import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../diagnostics/diagnostic.js'
import { compilerOptions } from './options.js'
import ts from './typescript.cjs'

/** The folder that holds the SDK: sources in the project itself, declarations where Vetro is installed. */
const sdkDirectory = fileURLToPath(new URL('../../sdk/', import.meta.url))

/** Everything of Vetro's own: the SDK imports the formats' types. */
const vetroDirectory = fileURLToPath(new URL('../../', import.meta.url))

/** A TypeScript program over authors' sources, and what TypeScript itself has to say of them. */
export interface Program {
  readonly checker: ts.TypeChecker
  sourceFile(path: string): ts.SourceFile
  /** All files that are neither the SDK's nor the language's, imported ones included. */
  readonly authorFiles: readonly string[]
  /** Errors of syntax and types in one file. */
  errorsOf(file: ts.SourceFile): readonly Diagnostic[]
  /** The same program with more files; what was read already is not read again. */
  extended(files: readonly string[]): Program
  /** Whether a declaration is part of the SDK. */
  isSdk(file: ts.SourceFile): boolean
  /** Whether a declaration is part of the language's library. */
  isLibrary(file: ts.SourceFile): boolean
}

/** Reads and binds the given files and all that they import; `vetro` resolves to the SDK that belongs to this compiler. */
export function createProgram(rootFiles: readonly string[]): Program {
  return wrap(programOf(rootFiles))
}

function programOf(rootFiles: readonly string[], earlier?: ts.Program): ts.Program {
  const sdkEntry = ['index.ts', 'index.d.ts'].map((name) => sdkDirectory + name).find((path) => existsSync(path))
  const host = ts.createCompilerHost(compilerOptions)
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), host.getCanonicalFileName, compilerOptions)
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({ text }) =>
      text === 'vetro' && sdkEntry !== undefined
        ? { resolvedModule: { resolvedFileName: sdkEntry, extension: extensionOf(sdkEntry) } }
        : ts.resolveModuleName(text, containingFile, compilerOptions, host, cache),
    )
  return ts.createProgram({
    rootNames: rootFiles,
    options: compilerOptions,
    host,
    ...(earlier && { oldProgram: earlier }),
  })
}

function wrap(program: ts.Program): Program {
  return {
    checker: program.getTypeChecker(),
    sourceFile(path) {
      const file = program.getSourceFile(path)
      if (file === undefined) throw new Error(`${path} is not part of the program`)
      return file
    },
    authorFiles: program
      .getSourceFiles()
      .filter((file) => !program.isSourceFileDefaultLibrary(file) && !file.fileName.startsWith(vetroDirectory))
      .map(({ fileName }) => fileName),
    errorsOf: (file) =>
      [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .filter(({ category }) => category === ts.DiagnosticCategory.Error)
        .map((diagnostic) => convert(diagnostic, file)),
    isSdk: (file) => file.fileName.startsWith(sdkDirectory),
    extended: (files) => wrap(programOf([...program.getRootFileNames(), ...files], program)),
    isLibrary: (file) => program.isSourceFileDefaultLibrary(file),
  }
}

function extensionOf(path: string): ts.Extension {
  return path.endsWith('.d.ts') ? ts.Extension.Dts : ts.Extension.Ts
}

/** An error of no file, such as a missing part of the library, is blamed on the file that asks for it. */
function convert({ code, messageText, file, start = 0, length = 0 }: ts.Diagnostic, asking: ts.SourceFile): Diagnostic {
  return {
    code: `TS${code}`,
    severity: 'error',
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    span: { file: (file ?? asking).fileName, start, end: start + length },
  }
}
