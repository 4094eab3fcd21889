import type { LibraryMethod, LibraryParameter, LibraryProperty } from './model.js'

/** What Python adds to a class, or all of it where there is no class file. */
export interface PythonClass {
  /** What the constructor is given. Such values cannot be read afterwards. */
  readonly constructorArguments?: readonly LibraryProperty[]
  readonly methods: readonly LibraryMethod[]
}

type Parameters = Readonly<Record<string, string>>

/** A method from `name: type` pairs; `type = value` gives a default. */
function method(name: string, parameters: Parameters, result: string, documentation?: string): LibraryMethod {
  return {
    name,
    isStatic: false,
    isAction: false,
    isEmpty: false,
    parameters: Object.entries(parameters).map(([parameter, type]) => readParameter(parameter, type)),
    result,
    ...(documentation === undefined ? {} : { documentation }),
  }
}

function staticMethod(name: string, parameters: Parameters, result: string, documentation?: string): LibraryMethod {
  return { ...method(name, parameters, result, documentation), isStatic: true }
}

function readParameter(name: string, text: string): LibraryParameter {
  const [type = '', initial] = text.split(' = ')
  return initial === undefined ? { name, type } : { name, type, initial }
}

function argument(name: string, text: string): LibraryProperty {
  const { type, initial } = readParameter(name, text)
  const documentation = 'Given to the constructor.\n\n@writeOnly'
  return { name, type, usage: 'In', documentation, ...(initial === undefined ? {} : { initial }) }
}

const regionName = argument('regionName', 'string | null = null')
const logging: Parameters = { message: 'string', '...values': 'Json[]' }
const tracked: Parameters = { instance: 'MuranoObject', title: 'string | null = null', unitCount: 'Int | null = null' }
const subscription: Parameters = {
  publisher: 'MuranoObject',
  subscriber: 'MuranoObject',
  handler: 'string | null = null',
}

/** The classes that are written in Python, whose class files do not show their methods. */
export const pythonClasses: Readonly<Record<string, PythonClass>> = {
  'io.murano.Exception': { methods: [method('toString', {}, 'string', 'Name, message and stack trace.')] },
  'io.murano.StackTrace': {
    constructorArguments: [argument('includeNativeFrames', 'boolean = true')],
    methods: [method('toString', { prefix: "string = ''" }, 'string')],
  },
  'io.murano.User': {
    methods: [
      staticMethod('getCurrent', {}, 'User', 'Who has started the deployment or action.'),
      staticMethod('getEnvironmentOwner', {}, 'User', 'Who has made the environment.'),
    ],
  },
  'io.murano.Project': {
    methods: [
      staticMethod('getCurrent', {}, 'Project', 'The project of who has started the deployment or action.'),
      staticMethod('getEnvironmentOwner', {}, 'Project', 'The project in which the environment was made.'),
    ],
  },
  'io.murano.system.Agent': {
    constructorArguments: [argument('host', 'MuranoObject')],
    methods: [
      {
        ...method(
          'call',
          { plan: 'Plan<Result>', 'options?': '{ timeout: Int }' },
          'Result',
          "Runs a plan on the node and waits for its result, for as many seconds as the plan says unless `timeout` does.\nThrows the agent's error, `murano.engine.system.agent.AgentException`, if the plan fails.",
        ),
        typeParameters: '<Result>',
      },
      method('send', { plan: 'Plan<unknown>' }, 'void', 'Starts a plan on the node and does not wait.'),
      method('isReady', { timeout: 'Int = 100' }, 'boolean', 'Whether the agent answers within that many seconds.'),
      method('waitReady', { timeout: 'Int = 100' }, 'void', 'Waits for the agent to answer.'),
      method('queueName', {}, 'string'),
      method('signingKey', { linePrefix: "string = ''" }, 'string'),
    ],
  },
  'io.murano.system.AgentListener': {
    constructorArguments: [argument('name', 'string')],
    methods: [
      method('queueName', {}, 'string'),
      method('start', {}, 'void'),
      method('stop', {}, 'void'),
      method('subscribe', { messageId: 'string', event: 'unknown' }, 'void'),
      method('unsubscribe', { messageId: 'string' }, 'void'),
    ],
  },
  'io.murano.system.GC': {
    methods: [
      staticMethod('collect', {}, 'void', 'Destroys objects that nothing refers to any more.'),
      staticMethod('isDestroyed', { object: 'MuranoObject' }, 'boolean'),
      staticMethod('isDoomed', { object: 'MuranoObject' }, 'boolean', 'Whether the object is about to be destroyed.'),
      staticMethod(
        'subscribeDestruction',
        subscription,
        'void',
        "Calls the subscriber's method `handler` before the publisher is destroyed.",
      ),
      staticMethod('unsubscribeDestruction', subscription, 'void'),
    ],
  },
  'io.murano.system.HeatStack': {
    constructorArguments: [argument('name', 'string'), argument('description', 'string | null = null'), regionName],
    methods: [
      method('current', {}, 'Record<string, Json>', 'The template, fetched from Heat unless it is known.'),
      method('delete', {}, 'void'),
      method('output', {}, 'Record<string, Json>', 'The outputs of the stack; waits for running updates.'),
      method('parameters', {}, 'Record<string, Json>'),
      method('push', { isAsync: 'boolean = false' }, 'void', 'Sends the template to Heat: nothing happens before.'),
      method('reload', {}, 'Record<string, Json>', 'The template, fetched from Heat.'),
      method('setFiles', { files: 'Record<string, Json>' }, 'void'),
      method('setHotEnvironment', { hotEnvironment: 'string' }, 'void'),
      method('setParameters', { parameters: 'Record<string, Json>' }, 'void'),
      method('setTemplate', { template: 'Record<string, Json>' }, 'void', 'Replaces the template.'),
      method('updateTemplate', { template: 'Record<string, Json>' }, 'void', 'Merges something into the template.'),
    ],
  },
  'io.murano.system.InstanceNotifier': {
    constructorArguments: [argument('environment', 'Environment')],
    methods: [
      method('trackApplication', tracked, 'void'),
      method('trackCloudInstance', { instance: 'MuranoObject' }, 'void'),
      method('untrackApplication', { instance: 'MuranoObject' }, 'void'),
      method('untrackCloudInstance', { instance: 'MuranoObject' }, 'void'),
    ],
  },
  'io.murano.system.Logger': {
    constructorArguments: [argument('loggerName', 'string')],
    methods: [
      method('trace', logging, 'void'),
      method('debug', logging, 'void'),
      method('info', logging, 'void'),
      method('warning', logging, 'void'),
      method('error', logging, 'void'),
      method('critical', logging, 'void'),
      method('exception', { exception: 'MuranoException', ...logging }, 'void'),
    ],
  },
  'io.murano.system.MetadefBrowser': {
    constructorArguments: [regionName, argument('cache', 'boolean = true')],
    methods: [
      method('getNamespaces', { resourceType: 'string' }, 'Record<string, Json>[]'),
      method('getObjects', { namespace: 'string' }, 'Record<string, Json>[]'),
    ],
  },
  'io.murano.system.MistralClient': {
    constructorArguments: [regionName],
    methods: [
      method(
        'run',
        {
          name: 'string',
          timeout: 'Int = 600',
          inputs: 'Record<string, Json> | null = null',
          params: 'Record<string, Json> | null = null',
        },
        'Json',
        'Runs a workflow and waits that many seconds for its output; with a timeout of 0 yields its id at once.',
      ),
      method('upload', { definition: 'string' }, 'void'),
    ],
  },
  'io.murano.system.NetworkExplorer': {
    constructorArguments: [regionName],
    methods: [
      method('getAvailableCidr', { routerId: 'string', netId: 'string', ipVersion: 'Int = 4' }, 'string | null'),
      method('getDefaultDns', { ipVersion: 'Int = 4' }, 'string[]'),
      method('getDefaultRouter', {}, 'string | null'),
      method('getExternalNetworkIdForNetwork', { networkId: 'string' }, 'string | null'),
      method('getExternalNetworkIdForRouter', { routerId: 'string' }, 'string | null'),
      method('listNetworks', {}, 'Record<string, Json>[]'),
      method('listNeutronExtensions', {}, 'Record<string, Json>[]'),
      method('listPorts', {}, 'Record<string, Json>[]'),
      method('listSubnetworks', {}, 'Record<string, Json>[]'),
    ],
  },
  'io.murano.system.Resources': {
    methods: [
      staticMethod('json', { name: 'string' }, 'Json', 'A file below `resources` of the package, read as JSON.'),
      staticMethod('string', { name: 'string' }, 'string', 'The text of a file below `resources` of the package.'),
      staticMethod('yaml', { name: 'string' }, 'Json', 'A file below `resources` of the package, read as YAML.'),
    ],
  },
  'io.murano.system.StatusReporter': {
    constructorArguments: [argument('environment', 'Environment')],
    methods: [
      method('report', { instance: 'MuranoObject | null', message: 'string' }, 'void', 'Shows the user what goes on.'),
      method('reportError', { instance: 'MuranoObject | null', message: 'string' }, 'void', 'Shows the user an error.'),
    ],
  },
  'io.murano.test.TestFixture': {
    methods: [
      method('assertEqual', { expected: 'unknown', observed: 'unknown', message: 'string | null = null' }, 'void'),
      method('assertFalse', { value: 'unknown', message: 'string | null = null' }, 'void'),
      method('assertIn', { needle: 'unknown', haystack: 'unknown', message: 'string | null = null' }, 'void'),
      method('assertNotIn', { needle: 'unknown', haystack: 'unknown', message: 'string | null = null' }, 'void'),
      method('assertTrue', { value: 'unknown', message: 'string | null = null' }, 'void'),
      method('finishEnv', {}, 'void'),
      method('load', { model: 'Record<string, Json>' }, 'MuranoObject', 'The object that a model describes.'),
      method('startEnv', {}, 'void'),
    ],
  },
}
