import { readSignatures, type Signature } from '../../yaql/index.js'
import { type Type, unknown } from '../types/type.js'
import type { ClassSignature, MethodSignature } from './signature.js'

/**
 * The methods that Murano 14 implements in Python, by class: no class file shows them. `F` marks static methods; what
 * `__init__` takes can be given to `new`.
 */
const methods: Readonly<Record<string, string>> = {
  'io.murano.Object': `
M getAttr(name: str, default?: any, owner?: type|null) -> value
M setAttr(name: str, value: any, owner?: type|null) -> value`,
  'io.murano.Exception': `
M toString() -> str`,
  'io.murano.StackTrace': `
M __init__(includeNativeFrames?: bool) -> null
M toString(prefix?: str) -> str`,
  'io.murano.Project': `
F getCurrent() -> obj
F getEnvironmentOwner() -> obj`,
  'io.murano.User': `
F getCurrent() -> obj
F getEnvironmentOwner() -> obj`,
  'io.murano.system.Agent': `
M __init__(host: obj) -> null
M buildExecutionPlan(template: any, resources: any) -> dict
M call(template: any, resources: obj, timeout?: any) -> value
M callRaw(plan: any, timeout?: any) -> value
M isReady(timeout?: int) -> bool
M queueName() -> str
M send(template: any, resources: obj) -> value
M sendRaw(plan: any) -> value
M signingKey(linePrefix?: str) -> str
M waitReady(timeout?: int) -> null`,
  'io.murano.system.AgentListener': `
M __init__(name: any) -> null
M queueName() -> str
M start() -> null
M stop() -> null
M subscribe(messageId: any, event: any) -> null
M unsubscribe(messageId: any) -> null`,
  'io.murano.system.GC': `
F collect() -> null
F isDestroyed(object: obj) -> bool
F isDoomed(object: obj) -> bool
F subscribeDestruction(publisher: obj, subscriber: obj, handler?: str|null) -> null
F unsubscribeDestruction(publisher: obj, subscriber: obj, handler?: str|null) -> null`,
  'io.murano.system.HeatStack': `
M __init__(name: any, description?: any, regionName?: any) -> null
M current() -> dict
M delete() -> null
M output() -> dict
M parameters() -> dict
M push(isAsync?: bool) -> null
M reload() -> dict
M setFiles(files: any) -> null
M setHotEnvironment(hotEnvironment: any) -> null
M setParameters(parameters: any) -> null
M setTemplate(template: any) -> null
M updateTemplate(template: any) -> null`,
  'io.murano.system.InstanceNotifier': `
M __init__(environment: any) -> null
M trackApplication(instance: any, title?: any, unitCount?: any) -> null
M trackCloudInstance(instance: any) -> null
M untrackApplication(instance: any) -> null
M untrackCloudInstance(instance: any) -> null`,
  'io.murano.system.Logger': `
M __init__(loggerName: any) -> null
M critical(message: str, *args: any, **kwargs: any) -> null
M debug(message: str, *args: any, **kwargs: any) -> null
M error(message: str, *args: any, **kwargs: any) -> null
M exception(exc: any, message: str, *args: any, **kwargs: any) -> null
M info(message: str, *args: any, **kwargs: any) -> null
M trace(message: str, *args: any, **kwargs: any) -> null
M warning(message: str, *args: any, **kwargs: any) -> null`,
  'io.murano.system.MetadefBrowser': `
M __init__(regionName?: any, cache?: bool) -> null
M getNamespaces(resourceType: any) -> list
M getObjects(namespace: any) -> list`,
  'io.murano.system.MistralClient': `
M __init__(regionName?: any) -> null
M run(name: any, timeout?: int, inputs?: any, params?: any) -> value
M upload(definition: any) -> null`,
  'io.murano.system.NetworkExplorer': `
M __init__(regionName?: any) -> null
M getAvailableCidr(routerId: any, netId: any, ipVersion?: int) -> str
M getDefaultDns(ipVersion?: int) -> list
M getDefaultRouter() -> str
M getExternalNetworkIdForNetwork(networkId: any) -> str
M getExternalNetworkIdForRouter(routerId: any) -> str
M listNetworks() -> list
M listNeutronExtensions() -> list
M listPorts() -> list
M listSubnetworks() -> list`,
  'io.murano.system.Resources': `
F json(name: any, owner?: type|null) -> value
F string(name: any, owner?: type|null, binary?: bool) -> value
F yaml(name: any, owner?: type|null) -> value`,
  'io.murano.system.StatusReporter': `
M __init__(environment: any) -> null
M report(instance: any, msg: any) -> null
M report_error(instance: any, msg: any) -> null
M reportError(instance: any, msg: any) -> null`,
  'io.murano.test.TestFixture': `
M assertEqual(expected: any, observed: any, message?: any) -> null
M assertFalse(expr: any, message?: any) -> null
M assertIn(needle: any, haystack: any, message?: any) -> null
M assertNotIn(needle: any, haystack: any, message?: any) -> null
M assertTrue(expr: any, message?: any) -> null
M finishEnv() -> null
M load(model: any) -> obj
M startEnv() -> null`,
}

/** The full names of the classes that have methods in Python. */
export const pythonClassNames: readonly string[] = Object.keys(methods)

/** A class of the core library as its class file has it, with what it has in Python besides. */
export function withPythonMethods(signature: ClassSignature): ClassSignature {
  return { ...signature, methods: [...signature.methods, ...pythonMethods(signature.name)] }
}

/** The methods that a class has in Python; the arguments of its constructor are those of `.init`. */
function pythonMethods(className: string): readonly MethodSignature[] {
  const text = methods[className]
  if (text === undefined) return []
  return readSignatures(text).map(methodSignature)
}

function methodSignature({ name, forms, parameters, result }: Signature): MethodSignature {
  return {
    name: name === '__init__' ? '.init' : name,
    usage: forms.includes('function') ? 'Static' : 'Runtime',
    isPublic: false,
    parameters: parameters.map(({ name, optional, variadic }) => ({
      name,
      usage: variadic === 'positional' ? 'VarArgs' : variadic === 'named' ? 'KwArgs' : 'Standard',
      type: unknown,
      required: !optional && variadic === 'no',
    })),
    result: resultType(result),
  }
}

function resultType(result: Signature['result']): Type {
  switch (result) {
    case 'str':
      return { kind: 'text' }
    case 'bool':
      return { kind: 'boolean' }
    case 'list':
      return { kind: 'list', item: unknown }
    case 'dict':
      return { kind: 'map', entries: {}, open: true }
    default:
      return unknown
  }
}
