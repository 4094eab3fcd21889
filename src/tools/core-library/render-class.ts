import { typeScriptName } from './class-names.js'
import { namedTypes } from './corrections.js'
import { documentation } from './documentation.js'
import type { LibraryClass, LibraryMethod, LibraryParameter, LibraryProperty } from './model.js'

/** Which decorator stands for which usage of a property. */
export const usageDecorators: Readonly<Record<string, string>> = {
  Out: 'out',
  InOut: 'inOut',
  Runtime: 'runtime',
  Config: 'config',
}

const mergingAllowed =
  "// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: MuranoPL's classes have several parents\n"

/** A class with its documentation and all members, not yet formatted. */
export function renderClass(declared: LibraryClass, all: readonly LibraryClass[]): string {
  const { fullName, parents, properties, methods } = declared
  const name = typeScriptName(fullName)
  const summary = documentation[fullName]
  if (summary === undefined) throw new Error(`${fullName} lacks a line of documentation`)
  const [first, ...others] = parents.map(typeScriptName)
  const inherited = membersOf(parents[0], all)
  const members = [
    ...properties.map((property) => renderProperty(property, inherited)),
    ...methods.map((method) => renderMethod(method, inherited)),
  ]
  // The compiler reads the other parents from the interface that is merged with the class.
  const isMerged = others.length > 0
  return [
    renderDocumentation(`${summary}\n\n@fqn ${fullName}`),
    isMerged ? mergingAllowed : '',
    `export class ${name} extends ${first ?? 'MuranoObject'} {\n${members.join('')}}\n`,
    isMerged ? `export interface ${name} extends ${others.join(', ')} {}\n` : '',
  ].join('')
}

/** The names of everything that a class and the first parents of its line declare. */
function membersOf(fullName: string | undefined, all: readonly LibraryClass[]): ReadonlySet<string> {
  const declared = all.find((candidate) => candidate.fullName === fullName)
  if (declared === undefined) return new Set(['find', 'forget', 'toString'])
  const own = [...declared.properties, ...declared.methods].map(({ name }) => name)
  return new Set([...own, ...membersOf(declared.parents[0], all)])
}

function renderProperty(property: LibraryProperty, inherited: ReadonlySet<string>): string {
  const { name, usage, initial } = property
  const decorator = usageDecorators[usage]
  if (decorator === undefined && usage !== 'In') throw new Error(`The usage ${usage} is not known`)
  const isOverride = inherited.has(name)
  // A field without initialiser would reset what the base class has set.
  const isNarrowed = isOverride && initial === undefined
  const modifiers = `${decorator === undefined ? '' : `@${decorator} `}${isNarrowed ? 'declare ' : isOverride ? 'override ' : ''}`
  const assertion = initial === undefined && !isNarrowed ? '!' : ''
  const value = `${assertion}: ${shortened(property.type)}${initial === undefined ? '' : ` = ${initial}`}`
  return `${renderDocumentation(property.documentation)}${modifiers}${name}${value}\n`
}

function renderMethod(method: LibraryMethod, inherited: ReadonlySet<string>): string {
  const { name, isStatic, isAction, typeParameters = '', result = 'void' } = method
  const modifiers = `${isAction ? '@action ' : ''}${isStatic ? 'static ' : ''}${inherited.has(name) ? 'override ' : ''}`
  const list = method.parameters.map(renderParameter).join(', ')
  const passed = method.parameters.map((parameter) => parameter.name.replace(/\?$/, ''))
  const call = `engineOnly(${[`'${name}'`, ...passed].join(', ')})`
  const isHarmless = method.isEmpty && result === 'void' && passed.length === 0
  const body = isHarmless ? '' : result === 'void' ? call : `return ${call}`
  return `\n${renderDocumentation(method.documentation)}${modifiers}${name}${typeParameters}(${list}): ${shortened(result)} {\n${body}\n}\n`
}

function renderParameter({ name, type, isOptional, initial }: LibraryParameter): string {
  const value = initial === undefined ? '' : ` = ${initial}`
  return `${name}${isOptional ? '?' : ''}: ${shortened(type)}${value}`
}

/** A type with the names of the shared map types in their places. */
function shortened(type: string): string {
  return namedTypes.reduce((text, named) => text.replaceAll(named.type, named.name), type)
}

function renderDocumentation(text: string | undefined): string {
  if (text === undefined) return ''
  const lines = text.split('\n')
  return lines.length === 1
    ? `/** ${text} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`
}
