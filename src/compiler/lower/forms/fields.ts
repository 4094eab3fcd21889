import { contracts, forms } from '../../../diagnostics/index.js'
import { fullyQualifiedName } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { type Constant, evaluate, isList } from '../constants.js'
import { type Lowering, packageOf, spanOf } from '../lowering.js'
import { isPortable } from '../patterns.js'
import { classDeclaration, classReference, sdkNameOf, symbolOf } from '../symbols.js'
import { type Entry, entriesOf, itemsOf, resolved } from './constant-nodes.js'
import { checkName } from './reserved-names.js'

/** The SDK's functions that make fields, and what they make. */
const kinds = {
  textField: 'text',
  passwordField: 'password',
  integerField: 'integer',
  booleanField: 'boolean',
  choiceField: 'choice',
  ipAddressField: 'ipAddress',
  flavorField: 'flavor',
  imageField: 'image',
  keypairField: 'keypair',
  availabilityZoneField: 'availabilityZone',
  securityGroupField: 'securityGroup',
  networkField: 'network',
  volumeField: 'volume',
  componentField: 'component',
} as const

/** What a field lets the user enter. */
export type FieldKind = (typeof kinds)[keyof typeof kinds]

/** A field as it is written: `name: textField({ label: 'Name' })`. */
export interface FieldDeclaration {
  readonly step: string
  readonly name: string
  readonly kind: FieldKind
  readonly options: ReadonlyMap<string, Constant>
  /** The classes of a picker that the dashboard can find. */
  readonly classes: readonly ts.ClassDeclaration[]
  /** The name of the field in its step. */
  readonly node: ts.Node
  /** The TypeScript type of what is entered. */
  readonly valueType: ts.Type
}

/** Reads a field; undefined, reported, if it is none. */
export function readField(
  step: string,
  { name, node, value }: Entry,
  lowering: Lowering,
): FieldDeclaration | undefined {
  checkName('field', name, node, lowering)
  const call = resolved(value, lowering)
  const kind = ts.isCallExpression(call) ? kindOf(sdkNameOf(lowering, call.expression)) : undefined
  if (!ts.isCallExpression(call) || !kind) {
    lowering.diagnostics.report(forms.unreadable, spanOf(value), { what: 'field' })
    return undefined
  }
  // The dashboard's script for the sizes of flavors goes by this name.
  if (name === 'flavor' && kind !== 'flavor') {
    lowering.diagnostics.report(forms.reservedName, spanOf(node), { what: 'field of another kind than a flavor', name })
  }
  const [first, second] = call.arguments
  const [typesNode, optionsNode] = kind === 'component' ? [first, second] : [undefined, first]
  const options = optionsNode ? readOptions(optionsNode, kind, lowering) : new Map<string, Constant>()
  return {
    step,
    name,
    kind,
    options,
    classes: typesNode ? readClasses(typesNode, options, lowering) : [],
    node,
    valueType: valueType(call, lowering),
  }
}

function kindOf(name: string | undefined): FieldKind | undefined {
  return name !== undefined && isFieldFunction(name) ? kinds[name] : undefined
}

function isFieldFunction(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name)
}

function readOptions(node: ts.Expression, kind: FieldKind, lowering: Lowering): ReadonlyMap<string, Constant> {
  const { diagnostics } = lowering
  const entries = entriesOf(node, lowering)
  if (!entries) diagnostics.report(forms.unreadable, spanOf(node), { what: 'list of options' })
  const options = new Map<string, Constant>()
  for (const { name, node: place, value } of entries ?? []) {
    const constant = evaluate(value, lowering)
    if (constant === undefined) diagnostics.report(forms.fieldOption, spanOf(place), { name })
    else options.set(name, constant)
    if (name === 'pattern' && typeof constant === 'string' && !isPortable(constant)) {
      diagnostics.report(contracts.pattern, spanOf(value), { pattern: constant })
    }
    if (name === 'label' && kind === 'password' && typeof constant === 'string' && /[&<>"']/.test(constant)) {
      diagnostics.report(forms.passwordLabel, spanOf(value))
    }
  }
  return options
}

/** A class that no package is called like can stand for those that are offered. */
function readClasses(
  node: ts.Expression,
  options: ReadonlyMap<string, Constant>,
  lowering: Lowering,
): readonly ts.ClassDeclaration[] {
  const { diagnostics } = lowering
  const offered = offeredNames(options)
  const strange = offered.find((name) => !/^\w+(\.\w+)+$/.test(name))
  if (strange !== undefined) diagnostics.report(forms.pickerClass, spanOf(node), { class: strange })
  return (itemsOf(node, lowering) ?? [node]).flatMap((item) => {
    const declaration = classDeclaration(symbolOf(lowering, item))
    const reference = declaration && classReference(lowering, declaration)
    if (!reference) {
      diagnostics.report(forms.unreadable, spanOf(item), { what: 'class' })
      return []
    }
    const name = fullyQualifiedName(reference)
    if (packageOf(lowering, declaration.getSourceFile())?.fullName === name) return [declaration]
    if (offered.length === 0) diagnostics.report(forms.pickerClass, spanOf(item), { class: name })
    return []
  })
}

/** What a picker offers besides its classes. */
export function offeredNames(options: ReadonlyMap<string, Constant>): readonly string[] {
  const offered = options.get('offered') ?? []
  return isList(offered) ? offered.map(String) : []
}

/** The `Value` of the `Field<Value>` that a call yields. */
function valueType(call: ts.CallExpression, { checker }: Lowering): ts.Type {
  const type = checker.getTypeAtLocation(call)
  const [value] = isReference(type) ? checker.getTypeArguments(type) : []
  return value ?? type
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    'objectFlags' in type && typeof type.objectFlags === 'number' && (type.objectFlags & ts.ObjectFlags.Reference) !== 0
  )
}
