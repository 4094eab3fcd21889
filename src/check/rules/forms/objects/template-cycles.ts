import { type DiagnosticSink, murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import type { YamlNode, YamlScalar } from '../../../yaml/node.js'
import type { FormDefinition } from '../definition.js'

/** Where a template has another one, or itself, as a part. */
interface Part {
  readonly name: string
  readonly scalar: YamlScalar
}

/** Reports templates that contain themselves: the dashboard would go on for ever. */
export function checkTemplateCycles({ templates }: FormDefinition, sink: DiagnosticSink): void {
  const parts = new Map(
    [...templates].map(([name, { value }]) => [name, partsOf(value, (part) => templates.has(part))]),
  )
  const endless = withoutFinite(parts)
  // From any of these the way leads into a cycle
  const [start] = endless.keys()
  const seen = new Set<string>()
  for (let name = start; name !== undefined; ) {
    seen.add(name)
    const next: Part | undefined = endless.get(name)
    if (next !== undefined && seen.has(next.name)) {
      sink.report(murano.forms.expressions.templateCycle, next.scalar.span, { name: next.name })
      return
    }
    name = next?.name
  }
}

/** Each template that cannot be written out, with a part of it that cannot, either. */
function withoutFinite(parts: ReadonlyMap<string, readonly Part[]>): ReadonlyMap<string, Part> {
  const users = new Map<string, string[]>()
  const left = new Map<string, number>()
  for (const [name, own] of parts) {
    left.set(name, own.length)
    for (const part of own) users.set(part.name, [...(users.get(part.name) ?? []), name])
  }
  const finite = new Set<string>()
  const queue = [...left].filter(([, count]) => count === 0).map(([name]) => name)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    finite.add(name)
    for (const user of users.get(name) ?? []) {
      const count = (left.get(user) ?? 0) - 1
      left.set(user, count)
      if (count === 0) queue.push(user)
    }
  }
  return new Map(
    [...parts].flatMap(([name, own]) => {
      const part = finite.has(name) ? undefined : own.find((each) => !finite.has(each.name))
      return part === undefined ? [] : [[name, part]]
    }),
  )
}

/** The templates that are written out within a node: `$name`, or `repeat($name, n)`. */
function partsOf(node: YamlNode, isTemplate: (name: string) => boolean): readonly Part[] {
  if (node.kind === 'list') return node.items.flatMap((item) => partsOf(item, isTemplate))
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => partsOf(value, isTemplate))
  const reading = readScalar(node, 'dashboard')
  if (reading.kind !== 'expression') return []
  const { expression } = reading
  const [first] = expression.kind === 'call' && expression.name === 'repeat' ? expression.arguments : []
  const whole = first?.kind === 'positional' ? first.value : expression
  return whole.kind === 'variable' && isTemplate(whole.name) ? [{ name: whole.name, scalar: node }] : []
}
