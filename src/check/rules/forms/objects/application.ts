import type { DiagnosticSink } from '../../../../diagnostics/index.js'
import { murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import type { PackageLibrary } from '../../../library/package-library.js'
import { entryOf, type YamlMap, type YamlNode } from '../../../yaml/node.js'
import type { FormDefinition } from '../definition.js'
import type { ObjectContext } from './context.js'
import { checkObject } from './object.js'
import { checkTemplateCycles } from './template-cycles.js'

const kinds = murano.forms.objects

/** Checks what the form describes against the classes of the objects. `unread` are classes that could not be read. */
export function checkApplication(
  form: FormDefinition,
  library: PackageLibrary,
  unread: ReadonlySet<string>,
  sink: DiagnosticSink,
): void {
  checkTemplateCycles(form, sink)
  const { application } = form
  if (application?.kind !== 'map' || !hasHeader(application, form, sink)) return
  const everything: PackageLibrary = { ...library, find: (name) => library.findAnywhere(name) }
  const context: ObjectContext = { form, sink, library, everything, unread, done: new Set(), open: new Set() }
  checkObject(application, undefined, context)
}

/** Whether `?` says of which class the application is. */
function hasHeader(application: YamlMap, { root }: FormDefinition, sink: DiagnosticSink): boolean {
  const entry = entryOf(application, '?')
  if (entry !== undefined && isComputed(entry.value)) return true
  if (entryOf(entry?.value, 'type') !== undefined) return true
  const key = root.entries.find(({ value }) => value === application)?.key
  sink.report(kinds.noHeader, entry?.key.span ?? key?.span ?? application.span)
  return false
}

function isComputed(node: YamlNode): boolean {
  return node.kind === 'scalar' && readScalar(node, 'dashboard').kind !== 'literal'
}
