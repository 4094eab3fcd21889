import { murano } from '../../../diagnostics/index.js'
import { ancestryOf, methodOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassModel, MethodModel } from '../../model/class.js'
import { nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'

/** Names that are meant to be `.init` or `.destroy` and are not. */
const constructors: ReadonlyMap<string, string> = new Map([
  ['init', '.init'],
  ['Init', '.init'],
  ['Initialize', '.init'],
  ['initialise', '.init'],
  ['Destroy', '.destroy'],
  ['destory', '.destroy'],
])

/** Reports methods that Murano was probably meant to call, under names that nobody calls. */
export function checkHooks(checked: CheckedPackage, library: PackageLibrary): void {
  // What a library has may be called by others
  if (checked.manifest?.type !== 'Application') return
  const suspects = checked.classes.flatMap((model) =>
    model.methods.flatMap((method) => {
      const hook = hookFor(method, model, library)
      return hook === undefined ? [] : [{ method, hook }]
    }),
  )
  if (suspects.length === 0) return
  const files = [...new Set(checked.classes.map(({ path }) => path))]
  const called = new Set(files.flatMap((path) => callsIn(checked.text(path)?.text ?? '')))
  for (const { method, hook } of suspects) {
    const { name, key } = method
    if (!called.has(name)) checked.sink.report(murano.classes.neverCalled, key.span, { name, hook })
  }
}

function hookFor(
  { name, usage, isPublic }: MethodModel,
  model: ClassModel,
  library: PackageLibrary,
): string | undefined {
  // What users call needs no other callers
  if (usage !== 'Runtime' || isPublic) return undefined
  const has = (other: string) => model.methods.some((method) => method.name === other)
  const intended = constructors.get(name)
  if (intended !== undefined) return has(intended) ? undefined : intended
  if (name.includes('deploy') || has('deploy') || nearestName(name, ['deploy']) === undefined) return undefined
  const ancestry = ancestryOf(library, model.name)
  if (ancestry === undefined || methodOf(ancestry, 'deploy') === undefined) return undefined
  return ancestry.classes.slice(1).some(({ methods }) => methods.some((method) => method.name === name))
    ? undefined
    : 'deploy'
}

/** Names that something calls, as methods or by their names. */
function callsIn(text: string): string[] {
  return [...text.matchAll(/[.'"]\s*(\w+)\s*[('"]/g)].map(([, name = '']) => name)
}
