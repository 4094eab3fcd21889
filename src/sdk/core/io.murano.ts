// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Int, Json, Owned, Template } from '../contracts.js'
import { action, config, inOut, out, runtime } from '../decorators.js'
import { MuranoObject } from '../objects.js'
import { engineOnly } from './engine-only.js'
import type { Network } from './io.murano.resources.js'
import type {
  AgentListener,
  HeatStack,
  InstanceNotifier,
  SecurityGroupManager,
  StatusReporter,
} from './io.murano.system.js'

/** What the configuration of the cloud says of a region. */
export interface RegionConfig {
  agentRabbitMq: {
    host: string
    port: Int
    login: string
    password: string
    virtual_host: string
    ssl: boolean
    insecure: boolean
  }
}

/**
 * What the user deploys: applications and what they share.
 *
 * @fqn io.murano.Environment
 */
export class Environment extends MuranoObject {
  name!: string
  applications!: Owned<Application>[]
  @runtime agentListener!: AgentListener | null
  @runtime stack!: HeatStack
  @runtime instanceNotifier!: InstanceNotifier
  defaultNetworks!: { environment?: Template<Network> | null; flat?: Template<Network> | null }
  @runtime securityGroupManager!: SecurityGroupManager
  @runtime reporter!: StatusReporter
  @config regionConfigs!: Record<string, RegionConfig>
  @inOut region!: string | null
  @runtime homeRegionName!: string
  @inOut regions!: Record<string, CloudRegion>

  @action deploy(): void {
    engineOnly('deploy')
  }
}

/**
 * A region of the cloud, with its stack and its default networks.
 *
 * @fqn io.murano.CloudRegion
 */
export class CloudRegion extends MuranoObject {
  name!: string
  @runtime agentListener!: AgentListener
  @runtime stack!: HeatStack
  defaultNetworks!: { environment?: Network | null; flat?: Network | null }
  @runtime securityGroupManager!: SecurityGroupManager

  getConfig(): RegionConfig {
    return engineOnly('getConfig')
  }
}

/**
 * Something that a cloud provides in one of its regions.
 *
 * @fqn io.murano.CloudResource
 */
export class CloudResource extends MuranoObject {
  regionName!: string | null

  getRegion(): CloudRegion {
    return engineOnly('getRegion')
  }
}

/**
 * What users add to an environment and deploy.
 *
 * @fqn io.murano.Application
 */
export class Application extends MuranoObject {
  reportDeployed(title: string | null = null, unitCount: Int | null = null): void {
    engineOnly('reportDeployed', title, unitCount)
  }

  reportDestroyed(): void {
    engineOnly('reportDestroyed')
  }

  deploy(): void {}
}

/**
 * What MuranoPL throws. In a `catch` clause use `caught`.
 *
 * @fqn io.murano.Exception
 */
export class MuranoException extends MuranoObject {
  @runtime name!: string | null
  @runtime message!: string | null
  @runtime stackTrace!: Json
  @runtime extra!: Record<string, Json>
  @runtime nativeException!: Json
  @runtime cause!: MuranoException | null

  /** Name, message and stack trace. */
  override toString(): string {
    return engineOnly('toString')
  }
}

/**
 * Where the engine is in the code.
 *
 * @fqn io.murano.StackTrace
 */
export class StackTrace extends MuranoObject {
  frames!: { instruction?: string | null; location: Json; methodName: Json; typeName: Json }[]
  /**
   * Given to the constructor.
   *
   * @writeOnly
   */
  includeNativeFrames: boolean = true

  override toString(prefix: string = ''): string {
    return engineOnly('toString', prefix)
  }
}

/**
 * An address that several instances can take.
 *
 * @fqn io.murano.SharedIp
 */
export class SharedIp extends CloudResource {
  assignFloatingIp: boolean = false
  @out virtualIp!: string | null
  @out floatingIpAddress!: string | null
  @inOut network!: Network | null

  deployNetwork(): void {
    engineOnly('deployNetwork')
  }

  deploy(): void {
    engineOnly('deploy')
  }

  getSharedIpRef(): Json {
    return engineOnly('getSharedIpRef')
  }

  releaseResources(): void {
    engineOnly('releaseResources')
  }
}

/**
 * An address range that several instances can take addresses of.
 *
 * @fqn io.murano.SharedIpRange
 */
export class SharedIpRange extends SharedIp {
  @inOut cidr!: string

  override deploy(): void {
    engineOnly('deploy')
  }

  override getSharedIpRef(): Json {
    return engineOnly('getSharedIpRef')
  }

  override releaseResources(): void {
    engineOnly('releaseResources')
  }
}

/**
 * A file that travels within the object model.
 *
 * @fqn io.murano.File
 */
export class MuranoFile extends MuranoObject {
  base64Content: string = ''
  mimeType: string = 'application/octet-stream'
  filename!: string | null
}

/**
 * A user of the cloud.
 *
 * @fqn io.murano.User
 */
export class User extends MuranoObject {
  id!: string
  name!: string
  domain!: string
  email!: string | null
  extra!: Record<string, Json>

  /** Who has started the deployment or action. */
  static getCurrent(): User {
    return engineOnly('getCurrent')
  }

  /** Who has made the environment. */
  static getEnvironmentOwner(): User {
    return engineOnly('getEnvironmentOwner')
  }
}

/**
 * A project of the cloud.
 *
 * @fqn io.murano.Project
 */
export class Project extends MuranoObject {
  id!: string
  name!: string
  domain!: string
  description!: string | null
  extra!: Record<string, Json>

  /** The project of who has started the deployment or action. */
  static getCurrent(): Project {
    return engineOnly('getCurrent')
  }

  /** The project in which the environment was made. */
  static getEnvironmentOwner(): Project {
    return engineOnly('getEnvironmentOwner')
  }
}
