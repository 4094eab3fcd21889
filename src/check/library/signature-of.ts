import { ownAttributes } from '../model/attributes.js'
import type { ClassModel, MethodModel, ParameterModel, PropertyModel } from '../model/class.js'
import type { Namespaces } from '../model/names.js'
import { type ContractType, contractType } from '../types/contract.js'
import { unknown } from '../types/type.js'
import { itemsOf, textOf, valueUnder } from '../yaml/node.js'
import type { ClassSignature, MethodSignature, ParameterSignature, PropertySignature } from './signature.js'

const rootClass = 'io.murano.Object'

/** What others need to know of a class that was read. */
export function signatureOf(model: ClassModel): ClassSignature {
  const { name, usage, namespaces, node } = model
  const parents = model.parents.map(({ fullName, text }) => fullName ?? text)
  const attributes = [...ownAttributes(model)]
  return {
    name,
    usage,
    parents: parents.length > 0 ? parents : name === rootClass ? [] : [rootClass],
    properties: model.properties.map((property) => propertySignature(property, namespaces)),
    methods: model.methods.map((method) => methodSignature(method, namespaces)),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(usage === 'Meta' ? { meta: metaSignature(node) } : {}),
  }
}

function metaSignature(node: ClassModel['node']) {
  const applies = itemsOf(valueUnder(node, 'Applies')).flatMap((item) => textOf(item) ?? [])
  return {
    many: textOf(valueUnder(node, 'Cardinality')) === 'Many',
    applies: applies.length === 0 ? ['All'] : applies,
  }
}

function propertySignature(property: PropertyModel, namespaces: Namespaces): PropertySignature {
  const contract = contractType(property.contract, namespaces)
  return {
    name: property.name,
    usage: property.usage,
    type: contract.type,
    required: contract.refusesNull && property.defaultValue === undefined,
    ...refusals(contract),
  }
}

function methodSignature(method: MethodModel, namespaces: Namespaces): MethodSignature {
  return {
    name: method.name,
    usage: method.usage,
    isPublic: method.isPublic,
    parameters: method.parameters.map((parameter) => parameterSignature(parameter, namespaces)),
    // Bodies do not say it
    result: unknown,
  }
}

function parameterSignature(parameter: ParameterModel, namespaces: Namespaces): ParameterSignature {
  const contract = contractType(parameter.contract, namespaces)
  return {
    name: parameter.name,
    usage: parameter.usage,
    type: contract.type,
    required: contract.refusesNull && parameter.defaultValue === undefined && parameter.usage === 'Standard',
    ...refusals(contract),
  }
}

function refusals({ refusesNull, predicates }: ContractType): Pick<PropertySignature, 'refusesNull' | 'predicates'> {
  return { ...(refusesNull ? { refusesNull } : {}), ...(predicates.length > 0 ? { predicates } : {}) }
}
