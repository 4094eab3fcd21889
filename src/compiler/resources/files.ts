import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { relative, sep } from 'node:path'
import { type DiagnosticSink, packages } from '../../diagnostics/index.js'
import type { PackageFile } from '../../murano/package.js'
import type { PackageSources } from '../load/sources.js'

const templateEnding = '.hbs'

/** Files that go into a package as they are, or rendered: resources, logo and license. */
export function packageFiles(
  sources: PackageSources,
  settings: unknown,
  license: Uint8Array,
  diagnostics: DiagnosticSink,
): readonly PackageFile[] {
  const files: PackageFile[] = [{ path: 'LICENSE', content: license, executable: false }]
  if (sources.logo !== undefined)
    files.push({ path: 'logo.png', content: readFileSync(sources.logo), executable: false })
  for (const source of sources.resources) {
    const path = relative(sources.directory, source)
      .split(sep)
      .join('/')
      .replace(/^resources/, 'Resources')
    const executable = (statSync(source).mode & 0o100) !== 0
    if (!source.endsWith(templateEnding)) {
      files.push({ path, content: readFileSync(source), executable })
      continue
    }
    const text = render(source, settings, diagnostics)
    const rendered = path.slice(0, -templateEnding.length)
    files.push({ path: rendered, content: new TextEncoder().encode(text), executable })
  }
  return files
}

/**
 * Renders a Handlebars template. A name that has no value is an error, and nothing is escaped for HTML;
 * `{{quote value}}` makes one word for a shell.
 */
function render(source: string, settings: unknown, diagnostics: DiagnosticSink): string {
  const handlebars: typeof import('handlebars') = createRequire(import.meta.url)('handlebars')
  const environment = handlebars.create()
  environment.registerHelper('quote', quote)
  try {
    const template = environment.compile(readFileSync(source, 'utf8'), {
      strict: true,
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: { quote: true },
    })
    return template(settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    diagnostics.report(packages.scriptTemplate, { file: source, start: 0, end: 0 }, { path: source, reason })
    return ''
  }
}

/** One word of a POSIX shell, whatever it holds. */
function quote(value: unknown): string {
  return `'${String(value).replaceAll("'", `'\\''`)}'`
}
