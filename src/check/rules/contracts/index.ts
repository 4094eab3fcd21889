import { Construction } from '../../library/construction.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { CheckedPackage } from '../../package.js'
import type { YamlNode } from '../../yaml/node.js'
import type { Rule } from '../index.js'
import { checkCircularDefaults } from './circular-defaults.js'
import type { ContractContext } from './context.js'
import { checkDefault } from './defaults.js'
import { checkContract } from './structure.js'

/** Contracts of properties and arguments, and whether they let the defaults through. */
export const checkContracts: Rule = (checked: CheckedPackage, library: PackageLibrary) => {
  const isLegacy = ['1.0', '1.1'].includes(checked.manifest?.format ?? '')
  const isMethod = methodNames(library)
  const construction = new Construction(library)
  for (const model of checked.classes) {
    const context: ContractContext = {
      sink: checked.sink,
      library,
      construction,
      model,
      checked: new Map(),
      isLegacy,
      isMethod,
    }
    for (const property of model.properties) {
      if (isSound(property.contract, context)) checkDefault(property, property.usage, context)
    }
    for (const parameter of model.methods.flatMap(({ parameters }) => parameters)) {
      const judges = isSound(parameter.contract, context)
      if (judges && parameter.usage === 'Standard') checkDefault(parameter, 'argument', context)
    }
    checkCircularDefaults(context)
  }
}

/** Checks a contract; one that is wrong is no judge of defaults. */
function isSound(contract: YamlNode | undefined, context: ContractContext): boolean {
  return contract === undefined || checkContract(contract, context)
}

/** Tells names of methods that some class in reach has; those are collected when they are first asked for. */
function methodNames(library: PackageLibrary): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined
  return (name) => {
    names ??= new Set(library.names().flatMap((each) => library.find(each)?.methods.map((method) => method.name) ?? []))
    return names.has(name)
  }
}
