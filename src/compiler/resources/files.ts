import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { type DiagnosticSink, packages } from '../../diagnostics/index.js'
import type { FileOrigin, PackageFile } from '../../murano/package.js'
import type { PackageSources } from '../load/sources.js'
import { renderTemplate } from './template.js'

const templateEnding = '.hbs'

/** Files that go into a package as they are, or rendered: resources, logo and license. */
export function packageFiles(
  sources: PackageSources,
  settings: unknown,
  diagnostics: DiagnosticSink,
): readonly PackageFile[] {
  const files: PackageFile[] = []
  const license = licenseOf(sources.directory)
  if (license !== undefined) files.push(copyOf(license, 'LICENSE'))
  if (sources.logo !== undefined) files.push(copyOf(sources.logo, 'logo.png'))
  for (const source of sources.resources) {
    const path = relative(sources.directory, source)
      .split(sep)
      .join('/')
      .replace(/^resources/, 'Resources')
    if (source.endsWith(templateEnding)) {
      const content = new TextEncoder().encode(render(source, settings, diagnostics))
      files.push({ ...fileOf(path.slice(0, -templateEnding.length), content), origin: originOf(source, false) })
    } else {
      files.push(copyOf(source, path))
    }
  }
  return files
}

function copyOf(source: string, path: string): PackageFile {
  return { ...fileOf(path, readFileSync(source)), origin: originOf(source, true) }
}

function originOf(source: string, isCopy: boolean): FileOrigin {
  return { span: { file: source, start: 0, end: 0 }, isCopy }
}

/** What begins with `#!` is a program, whatever mode it has on this disk. */
export function fileOf(path: string, content: Uint8Array): PackageFile {
  return { path, content, executable: content[0] === 0x23 && content[1] === 0x21 }
}

/** The package's own license, or that of the project that it is part of. */
function licenseOf(directory: string): string | undefined {
  const file = join(directory, 'LICENSE')
  if (existsSync(file)) return file
  const parent = dirname(directory)
  return existsSync(join(directory, 'package.json')) || parent === directory ? undefined : licenseOf(parent)
}

/** Renders a template; what is wrong with it is reported. */
function render(source: string, settings: unknown, diagnostics: DiagnosticSink): string {
  try {
    return renderTemplate(source, settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    diagnostics.report(packages.scriptTemplate, { file: source, start: 0, end: 0 }, { path: source, reason })
    return ''
  }
}
