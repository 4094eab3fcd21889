import { typeScriptName } from './class-names.js'
import { type NamedType, namedTypes } from './corrections.js'
import { type LibraryClass, namespaceOf } from './model.js'
import { renderClass, usageDecorators } from './render-class.js'

const contractTypes = ['AtLeast', 'Int', 'Json', 'NonNegative', 'NotOwned', 'Owned', 'Positive', 'Template']
/** The text of each namespace's file, not yet formatted. */
export function renderNamespaces(classes: readonly LibraryClass[]): Map<string, string> {
  const namespaces = new Set(classes.map(({ fullName }) => namespaceOf(fullName)))
  return new Map([...namespaces].map((namespace) => [namespace, renderNamespace(namespace, classes)]))
}

function renderNamespace(namespace: string, classes: readonly LibraryClass[]): string {
  const own = parentsFirst(classes.filter(({ fullName }) => namespaceOf(fullName) === namespace))
  const types = namedTypes.filter((type) => type.namespace === namespace)
  const body = [...types.map(renderNamedType), ...own.map((declared) => renderClass(declared, classes))].join('\n')
  const header = `// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.\n`
  return `${header}${renderImports(namespace, body, own, classes)}\n${body}`
}

/** Classes after their parents, since a class has to exist before another can extend it. */
function parentsFirst(classes: readonly LibraryClass[]): LibraryClass[] {
  const sorted = new Set<LibraryClass>()
  const add = (declared: LibraryClass) => {
    for (const parent of declared.parents) {
      const found = classes.find(({ fullName }) => fullName === parent)
      if (found !== undefined) add(found)
    }
    sorted.add(declared)
  }
  for (const declared of classes) add(declared)
  return [...sorted]
}

function renderImports(
  namespace: string,
  body: string,
  own: readonly LibraryClass[],
  all: readonly LibraryClass[],
): string {
  const code = body.replace(/\/\*\*[\s\S]*?\*\/|\/\/.*|'[^']*'/g, '')
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(code)
  const values = new Set(own.flatMap(({ parents }) => parents.slice(0, 1)))
  const others = new Map<string, string[]>()
  const add = (file: string, name: string) => others.set(file, [...(others.get(file) ?? []), name])
  for (const name of contractTypes) if (used(name)) add('../contracts.js', `type ${name}`)
  for (const name of ['action', ...Object.values(usageDecorators)])
    if (code.includes(`@${name} `)) add('../decorators.js', name)
  if (used('Plan')) add('../plan.js', 'type Plan')
  if (used('engineOnly')) add('./engine-only.js', 'engineOnly')
  const isRoot = own.some(({ parents }) => parents.length === 0)
  if (used('MuranoObject')) add('../objects.js', isRoot ? 'MuranoObject' : 'type MuranoObject')
  for (const { fullName } of all) {
    const name = typeScriptName(fullName)
    if (namespaceOf(fullName) === namespace || !used(name)) continue
    add(`./${namespaceOf(fullName)}.js`, values.has(fullName) ? name : `type ${name}`)
  }
  for (const type of namedTypes) {
    if (type.namespace !== namespace && used(type.name)) add(`./${type.namespace}.js`, `type ${type.name}`)
  }
  return [...others].map(([file, names]) => `import { ${names.join(', ')} } from '${file}'\n`).join('')
}

function renderNamedType(type: NamedType): string {
  return `/** ${type.documentation} */\nexport interface ${type.name} ${type.type}\n`
}
