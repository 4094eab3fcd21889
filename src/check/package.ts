import { join, relative, sep } from 'node:path'
import { type DiagnosticSink, murano, type SourceSpan } from '../diagnostics/index.js'
import type { PackageFile } from '../murano/package.js'
import { type ClassModel, readClasses } from './model/class.js'
import { type ManifestModel, readManifest } from './model/manifest.js'
import type { TextFile } from './text-file.js'
import type { YamlNode } from './yaml/node.js'
import { readYaml, YamlBudget } from './yaml/read.js'

/** A file as it was found. */
export interface FoundFile extends PackageFile {
  /** Whether its content could not be had, for a reason that was reported. */
  readonly isUnread?: boolean
}

/** The files of a package, by path. */
export type PackageFiles = ReadonlyMap<string, FoundFile>

/**
 * A package that is being checked. Its texts are decoded and its YAML is read when they are first asked for; what is
 * wrong with them is reported then.
 */
export class CheckedPackage {
  readonly manifest: ManifestModel | undefined
  readonly #texts = new Map<string, TextFile | undefined>()
  #classes: readonly ClassModel[] | undefined
  readonly #budget = new YamlBudget()
  readonly #documents = new Map<string, readonly YamlNode[] | undefined>()

  /** `location` is the folder or zip, an absolute path: findings name files by what they would be below it. */
  constructor(
    readonly location: string,
    readonly files: PackageFiles,
    readonly sink: DiagnosticSink,
  ) {
    const [root] = this.yaml('manifest.yaml') ?? []
    this.manifest = root === undefined ? undefined : readManifest(root)
  }

  /** A file's text; undefined if there is no such file or if it is none. */
  text(path: string): TextFile | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#decode(path))
    return this.#texts.get(path)
  }

  /** The text that findings in a file of this name point into. */
  textNamed(file: string): TextFile | undefined {
    return this.text(relative(this.location, file).replaceAll(sep, '/'))
  }

  /** The documents of a YAML file; undefined if there is no such file or if it is no YAML. */
  yaml(path: string): readonly YamlNode[] | undefined {
    if (!this.#documents.has(path)) {
      const file = this.text(path)
      this.#documents.set(path, file && readYaml(file, this.sink, this.#budget))
    }
    return this.#documents.get(path)
  }

  /** The classes in the files that the manifest lists. */
  get classes(): readonly ClassModel[] {
    this.#classes ??= this.#readClasses()
    return this.#classes
  }

  /** The place for what concerns a file as a whole, be it there or not. */
  startOf(path: string): SourceSpan {
    return { file: join(this.location, path), start: 0, end: 0 }
  }

  #readClasses(): ClassModel[] {
    const listed = this.manifest?.classes ?? []
    return [...new Set(listed.map(({ file }) => file))].flatMap((file) => {
      const path = `Classes/${file}`
      const unnamed = listed.find((entry) => entry.file === file)?.name
      return readClasses(path, this.yaml(path) ?? [], unnamed)
    })
  }

  #decode(path: string): TextFile | undefined {
    const found = this.files.get(path)
    if (found === undefined || found.isUnread) return undefined
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(found.content)
      return { path, file: join(this.location, path), text }
    } catch {
      this.sink.report(murano.files.notText, this.startOf(path))
      return undefined
    }
  }
}
