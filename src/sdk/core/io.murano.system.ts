// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Int, Json } from '../contracts.js'
import { MuranoObject } from '../objects.js'
import type { Plan } from '../plan.js'
import { engineOnly } from './engine-only.js'
import type { Environment, MuranoException } from './io.murano.js'

/** Opens a range of ports, `External` to everybody and else within the group. */
export interface SecurityGroupRule {
  FromPort: Int
  ToPort: Int
  IpProtocol: string
  External: boolean
  Ethertype?: 'IPv4' | 'IPv6' | null
}

/**
 * Runs plans on a node.
 *
 * @fqn io.murano.system.Agent
 */
export class Agent extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  host!: MuranoObject

  /**
   * Runs a plan on the node and waits for its result, for as many seconds as the plan says unless `timeout` does.
   * Throws the agent's error, `murano.engine.system.agent.AgentException`, if the plan fails.
   */
  call<Result>(plan: Plan<Result>, options?: { timeout: Int }): Result {
    return engineOnly('call', plan, options)
  }

  /** Starts a plan on the node and does not wait. */
  send(plan: Plan<unknown>): void {
    engineOnly('send', plan)
  }

  /** Whether the agent answers within that many seconds. */
  isReady(timeout: Int = 100): boolean {
    return engineOnly('isReady', timeout)
  }

  /** Waits for the agent to answer. */
  waitReady(timeout: Int = 100): void {
    engineOnly('waitReady', timeout)
  }

  queueName(): string {
    return engineOnly('queueName')
  }

  signingKey(linePrefix: string = ''): string {
    return engineOnly('signingKey', linePrefix)
  }
}

/**
 * Receives what the agents of a region answer.
 *
 * @fqn io.murano.system.AgentListener
 */
export class AgentListener extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  name!: string

  queueName(): string {
    return engineOnly('queueName')
  }

  start(): void {
    engineOnly('start')
  }

  stop(): void {
    engineOnly('stop')
  }

  subscribe(messageId: string, event: unknown): void {
    engineOnly('subscribe', messageId, event)
  }

  unsubscribe(messageId: string): void {
    engineOnly('unsubscribe', messageId)
  }
}

/**
 * A stack of Heat.
 *
 * @fqn io.murano.system.HeatStack
 */
export class HeatStack extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  name!: string
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  description: string | null = null
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  regionName: string | null = null

  /** The template, fetched from Heat unless it is known. */
  current(): Record<string, Json> {
    return engineOnly('current')
  }

  delete(): void {
    engineOnly('delete')
  }

  /** The outputs of the stack; waits for running updates. */
  output(): Record<string, Json> {
    return engineOnly('output')
  }

  parameters(): Record<string, Json> {
    return engineOnly('parameters')
  }

  /** Sends the template to Heat: nothing happens before. */
  push(isAsync: boolean = false): void {
    engineOnly('push', isAsync)
  }

  /** The template, fetched from Heat. */
  reload(): Record<string, Json> {
    return engineOnly('reload')
  }

  setFiles(files: Record<string, Json>): void {
    engineOnly('setFiles', files)
  }

  setHotEnvironment(hotEnvironment: string): void {
    engineOnly('setHotEnvironment', hotEnvironment)
  }

  setParameters(parameters: Record<string, Json>): void {
    engineOnly('setParameters', parameters)
  }

  /** Replaces the template. */
  setTemplate(template: Record<string, Json>): void {
    engineOnly('setTemplate', template)
  }

  /** Merges something into the template. */
  updateTemplate(template: Record<string, Json>): void {
    engineOnly('updateTemplate', template)
  }
}

/**
 * Reads a package's own files.
 *
 * @fqn io.murano.system.Resources
 */
export class Resources extends MuranoObject {
  /** A file below `resources` of the package, read as JSON. */
  static json(name: string): Json {
    return engineOnly('json', name)
  }

  /** The text of a file below `resources` of the package. */
  static string(name: string): string {
    return engineOnly('string', name)
  }

  /** A file below `resources` of the package, read as YAML. */
  static yaml(name: string): Json {
    return engineOnly('yaml', name)
  }
}

/**
 * Keeps count of applications and instances for billing.
 *
 * @fqn io.murano.system.InstanceNotifier
 */
export class InstanceNotifier extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  environment!: Environment

  trackApplication(instance: MuranoObject, title: string | null = null, unitCount: Int | null = null): void {
    engineOnly('trackApplication', instance, title, unitCount)
  }

  trackCloudInstance(instance: MuranoObject): void {
    engineOnly('trackCloudInstance', instance)
  }

  untrackApplication(instance: MuranoObject): void {
    engineOnly('untrackApplication', instance)
  }

  untrackCloudInstance(instance: MuranoObject): void {
    engineOnly('untrackCloudInstance', instance)
  }
}

/**
 * Writes to the engine's log. Messages may hold `{0}`, `{1}` and so on for the values.
 *
 * @fqn io.murano.system.Logger
 */
export class Logger extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  loggerName!: string

  trace(message: string, ...values: Json[]): void {
    engineOnly('trace', message, ...values)
  }

  debug(message: string, ...values: Json[]): void {
    engineOnly('debug', message, ...values)
  }

  info(message: string, ...values: Json[]): void {
    engineOnly('info', message, ...values)
  }

  warning(message: string, ...values: Json[]): void {
    engineOnly('warning', message, ...values)
  }

  error(message: string, ...values: Json[]): void {
    engineOnly('error', message, ...values)
  }

  critical(message: string, ...values: Json[]): void {
    engineOnly('critical', message, ...values)
  }

  exception(exception: MuranoException, message: string, ...values: Json[]): void {
    engineOnly('exception', exception, message, ...values)
  }
}

/**
 * Tells the user what a deployment is doing.
 *
 * @fqn io.murano.system.StatusReporter
 */
export class StatusReporter extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  environment!: Environment

  /** Shows the user what goes on. */
  report(instance: MuranoObject | null, message: string): void {
    engineOnly('report', instance, message)
  }

  /** Shows the user an error. */
  reportError(instance: MuranoObject | null, message: string): void {
    engineOnly('reportError', instance, message)
  }
}

/**
 * Asks Neutron for networks, ports and addresses.
 *
 * @fqn io.murano.system.NetworkExplorer
 */
export class NetworkExplorer extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  regionName: string | null = null

  getAvailableCidr(routerId: string, netId: string, ipVersion: Int = 4): string | null {
    return engineOnly('getAvailableCidr', routerId, netId, ipVersion)
  }

  getDefaultDns(ipVersion: Int = 4): string[] {
    return engineOnly('getDefaultDns', ipVersion)
  }

  getDefaultRouter(): string | null {
    return engineOnly('getDefaultRouter')
  }

  getExternalNetworkIdForNetwork(networkId: string): string | null {
    return engineOnly('getExternalNetworkIdForNetwork', networkId)
  }

  getExternalNetworkIdForRouter(routerId: string): string | null {
    return engineOnly('getExternalNetworkIdForRouter', routerId)
  }

  listNetworks(): Record<string, Json>[] {
    return engineOnly('listNetworks')
  }

  listNeutronExtensions(): Record<string, Json>[] {
    return engineOnly('listNeutronExtensions')
  }

  listPorts(): Record<string, Json>[] {
    return engineOnly('listPorts')
  }

  listSubnetworks(): Record<string, Json>[] {
    return engineOnly('listSubnetworks')
  }
}

/**
 * Opens ports of all instances in a security group.
 *
 * @fqn io.murano.system.SecurityGroupManager
 */
export class SecurityGroupManager extends MuranoObject {
  defaultGroupName!: string

  addGroupIngress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupIngress', rules, groupName)
  }

  addGroupEgress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupEgress', rules, groupName)
  }
}

/**
 * Security groups of Neutron.
 *
 * @fqn io.murano.system.NeutronSecurityGroupManager
 */
export class NeutronSecurityGroupManager extends SecurityGroupManager {
  override addGroupIngress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupIngress', rules, groupName)
  }

  override addGroupEgress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupEgress', rules, groupName)
  }
}

/**
 * Security groups of clouds without Neutron.
 *
 * @fqn io.murano.system.AwsSecurityGroupManager
 */
export class AwsSecurityGroupManager extends SecurityGroupManager {
  override addGroupIngress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupIngress', rules, groupName)
  }

  override addGroupEgress(rules: SecurityGroupRule[], groupName?: string): void {
    engineOnly('addGroupEgress', rules, groupName)
  }
}

/**
 * Does nothing, where security groups are disabled.
 *
 * @fqn io.murano.system.DummySecurityGroupManager
 */
export class DummySecurityGroupManager extends SecurityGroupManager {}

/**
 * Runs workflows of Mistral.
 *
 * @fqn io.murano.system.MistralClient
 */
export class MistralClient extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  regionName: string | null = null

  /** Runs a workflow and waits that many seconds for its output; with a timeout of 0 yields its id at once. */
  run(
    name: string,
    timeout: Int = 600,
    inputs: Record<string, Json> | null = null,
    params: Record<string, Json> | null = null,
  ): Json {
    return engineOnly('run', name, timeout, inputs, params)
  }

  upload(definition: string): void {
    engineOnly('upload', definition)
  }
}

/**
 * Asks Glance for definitions of metadata.
 *
 * @fqn io.murano.system.MetadefBrowser
 */
export class MetadefBrowser extends MuranoObject {
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  regionName: string | null = null
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  cache: boolean = true

  canBeAppliedTo(tag: string, resourceType: string): boolean {
    return engineOnly('canBeAppliedTo', tag, resourceType)
  }

  getNamespaces(resourceType: string): Record<string, Json>[] {
    return engineOnly('getNamespaces', resourceType)
  }

  getObjects(namespace: string): Record<string, Json>[] {
    return engineOnly('getObjects', namespace)
  }
}

/**
 * The engine's garbage collector.
 *
 * @fqn io.murano.system.GC
 */
export class GC extends MuranoObject {
  /** Destroys objects that nothing refers to any more. */
  static collect(): void {
    engineOnly('collect')
  }

  static isDestroyed(object: MuranoObject): boolean {
    return engineOnly('isDestroyed', object)
  }

  /** Whether the object is about to be destroyed. */
  static isDoomed(object: MuranoObject): boolean {
    return engineOnly('isDoomed', object)
  }

  /** Calls the subscriber's method `handler` before the publisher is destroyed. */
  static subscribeDestruction(publisher: MuranoObject, subscriber: MuranoObject, handler: string | null = null): void {
    engineOnly('subscribeDestruction', publisher, subscriber, handler)
  }

  static unsubscribeDestruction(
    publisher: MuranoObject,
    subscriber: MuranoObject,
    handler: string | null = null,
  ): void {
    engineOnly('unsubscribeDestruction', publisher, subscriber, handler)
  }
}
