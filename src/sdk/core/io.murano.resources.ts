// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Int, Json, NotOwned, Positive } from '../contracts.js'
import { inOut, out, runtime } from '../decorators.js'
import { MuranoObject } from '../objects.js'
import { engineOnly } from './engine-only.js'
import { type CloudRegion, CloudResource, type SharedIp } from './io.murano.js'
import type { Agent, MetadefBrowser, SecurityGroupManager } from './io.murano.system.js'

/** A volume as a device of an instance. */
export interface BlockDevice {
  volume: Volume
  deviceName?: string | null
  deviceType?: 'disk' | 'cdrom' | null
  bootIndex?: Int | null
}

/** What an instance gets at its first boot, and how Heat is to treat it. */
export interface UserData {
  data: Json
  format: 'HEAT_CFNTOOLS' | 'RAW' | 'SOFTWARE_CONFIG'
}

/**
 * A network that instances join.
 *
 * @fqn io.murano.resources.Network
 */
export class Network extends CloudResource {
  deploy(): void {}

  joinInstance(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: (string | null)[],
    assignFloatingIp: boolean,
    sharedIps: (SharedIp | null)[],
  ): Record<string, Json> {
    return engineOnly('joinInstance', instance, securityGroupName, securityGroups, assignFloatingIp, sharedIps)
  }

  generateSecurityGroupManager(): SecurityGroupManager {
    return engineOnly('generateSecurityGroupManager')
  }

  describe(): Record<string, Json> {
    return engineOnly('describe')
  }

  getInstanceIpList(instance: Instance): string[] {
    return engineOnly('getInstanceIpList', instance)
  }
}

/**
 * Something that takes metadata from its owners.
 *
 * @fqn io.murano.resources.MetadataAware
 */
export class MetadataAware extends MuranoObject {
  checkApplicability: boolean = true

  getMetadefBrowser(region: CloudRegion): MetadefBrowser {
    return engineOnly('getMetadefBrowser', region)
  }

  getMetadata(region: CloudRegion): Record<string, Json> {
    return engineOnly('getMetadata', region)
  }

  getResourceType(): string | null {
    return engineOnly('getResourceType')
  }
}

/**
 * A virtual machine.
 *
 * @fqn io.murano.resources.Instance
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: MuranoPL's classes have several parents
export class Instance extends CloudResource {
  name!: string
  flavor!: string
  image: string | null = null
  keyname: string | null = null
  @out openstackId!: string | null
  availabilityZone: string = 'nova'
  @runtime agent!: Agent
  @out ipAddresses!: string[]
  networks: {
    useEnvironmentNetwork: boolean
    useFlatNetwork: boolean
    customNetworks: Network[]
    primaryNetwork?: NotOwned<Network> | null
  } = { useEnvironmentNetwork: true, useFlatNetwork: false, customNetworks: [], primaryNetwork: null }
  assignFloatingIp: boolean = false
  @out floatingIpAddress!: string | null
  securityGroupName: string | null = null
  securityGroups: string[] = []
  @inOut sharedIps!: SharedIp[]
  volumes!: Record<string, Volume>
  blockDevices: BlockDevice[] = []
  @out joinedNetworks!: { network: Network; ipList: string[] }[]
  instanceAffinityGroup!: InstanceAffinityGroup | null

  prepareStackTemplate(instanceTemplate: Record<string, Json>): Record<string, Json> {
    return engineOnly('prepareStackTemplate', instanceTemplate)
  }

  setSharedIps(ips: SharedIp[]): void {
    engineOnly('setSharedIps', ips)
  }

  beginDeploy(): void {
    engineOnly('beginDeploy')
  }

  endDeploy(): void {
    engineOnly('endDeploy')
  }

  deploy(): void {
    engineOnly('deploy')
  }

  detectPrimaryNetwork(): void {
    engineOnly('detectPrimaryNetwork')
  }

  ensureNetworksDeployed(): void {
    engineOnly('ensureNetworksDeployed')
  }

  ensureSharedIpsDeployed(): void {
    engineOnly('ensureSharedIpsDeployed')
  }

  joinNet(net: Network, securityGroupName: string | null, securityGroups: string[]): void {
    engineOnly('joinNet', net, securityGroupName, securityGroups)
  }

  attachVolume(path: string, volume: Volume): void {
    engineOnly('attachVolume', path, volume)
  }

  buidBlockDeviceDefinition(blockDevice: BlockDevice): Record<string, Json> {
    return engineOnly('buidBlockDeviceDefinition', blockDevice)
  }

  beginReleaseResources(): void {
    engineOnly('beginReleaseResources')
  }

  endReleaseResources(): void {
    engineOnly('endReleaseResources')
  }

  releaseResources(): void {
    engineOnly('releaseResources')
  }

  validateBootSource(): void {
    engineOnly('validateBootSource')
  }

  createDefaultInstanceSecurityGroupRules(groupName: string): void {
    engineOnly('createDefaultInstanceSecurityGroupRules', groupName)
  }

  prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }

  isDeployed(): boolean {
    return engineOnly('isDeployed')
  }

  getRef(): Json {
    return engineOnly('getRef')
  }

  getResourceType(): string {
    return engineOnly('getResourceType')
  }
}
export interface Instance extends MetadataAware {}

/**
 * A virtual machine with Linux.
 *
 * @fqn io.murano.resources.LinuxInstance
 */
export class LinuxInstance extends Instance {
  override createDefaultInstanceSecurityGroupRules(groupName: string): void {
    engineOnly('createDefaultInstanceSecurityGroupRules', groupName)
  }
}

/**
 * A virtual machine with Linux and the Murano agent.
 *
 * @fqn io.murano.resources.LinuxMuranoInstance
 */
export class LinuxMuranoInstance extends LinuxInstance {
  override prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }

  generateCloudConfig(): Json {
    return engineOnly('generateCloudConfig')
  }

  generateUserData(): string {
    return engineOnly('generateUserData')
  }

  override releaseResources(): void {
    engineOnly('releaseResources')
  }
}

/**
 * A Linux instance with tools for configuration languages.
 *
 * @fqn io.murano.resources.ConfLangInstance
 */
export class ConfLangInstance extends LinuxMuranoInstance {
  override prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }

  override generateCloudConfig(): Json {
    return engineOnly('generateCloudConfig')
  }
}

/**
 * An instance that Heat configures.
 *
 * @fqn io.murano.resources.HeatSWConfigInstance
 */
export class HeatSWConfigInstance extends Instance {
  addStructuredConfig(
    configName: string,
    configSection: Record<string, Json>,
    inputValues: Record<string, Json> = {},
    signalTransport: string | null = null,
  ): void {
    engineOnly('addStructuredConfig', configName, configSection, inputValues, signalTransport)
  }

  addSoftwareConfig(
    configName: string,
    configSection: Json,
    inputValues: Record<string, Json> = {},
    configGroup: string | null,
    isStructured: boolean | null = false,
    signalTransport: string | null = null,
  ): void {
    engineOnly('addSoftwareConfig', configName, configSection, inputValues, configGroup, isStructured, signalTransport)
  }

  override prepareStackTemplate(instanceTemplate: Record<string, Json>): Record<string, Json> {
    return engineOnly('prepareStackTemplate', instanceTemplate)
  }

  override prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }

  override releaseResources(): void {
    engineOnly('releaseResources')
  }
}

/**
 * A Linux instance that Heat configures.
 *
 * @fqn io.murano.resources.HeatSWConfigLinuxInstance
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: MuranoPL's classes have several parents
export class HeatSWConfigLinuxInstance extends LinuxInstance {}
export interface HeatSWConfigLinuxInstance extends HeatSWConfigInstance {}

/**
 * A virtual machine with Linux and user data of its own.
 *
 * @fqn io.murano.resources.LinuxUDInstance
 */
export class LinuxUDInstance extends LinuxInstance {
  override prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }

  setCustomUserData(data: Json): void {
    engineOnly('setCustomUserData', data)
  }
}

/**
 * A virtual machine with Windows and the Murano agent.
 *
 * @fqn io.murano.resources.WindowsInstance
 */
export class WindowsInstance extends Instance {
  override createDefaultInstanceSecurityGroupRules(groupName: string): void {
    engineOnly('createDefaultInstanceSecurityGroupRules', groupName)
  }

  override prepareUserData(): UserData {
    return engineOnly('prepareUserData')
  }
}

/**
 * What all networks of Neutron share.
 *
 * @fqn io.murano.resources.NeutronNetworkBase
 */
export class NeutronNetworkBase extends Network {
  port_security_disable!: boolean | null

  joinInstanceToNetwork(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: string[],
    sharedIps: SharedIp[],
    netRef: Json,
    subnetRef: Json,
    floatingIpResourceName: string | null,
    floatingIpNetRef: Json,
    netName: string,
  ): Record<string, Json> {
    return engineOnly(
      'joinInstanceToNetwork',
      instance,
      securityGroupName,
      securityGroups,
      sharedIps,
      netRef,
      subnetRef,
      floatingIpResourceName,
      floatingIpNetRef,
      netName,
    )
  }

  override generateSecurityGroupManager(): SecurityGroupManager {
    return engineOnly('generateSecurityGroupManager')
  }

  override getInstanceIpList(instance: Instance): string[] {
    return engineOnly('getInstanceIpList', instance)
  }
}

/**
 * A network that is made for the environment.
 *
 * @fqn io.murano.resources.NeutronNetwork
 */
export class NeutronNetwork extends NeutronNetworkBase {
  name!: string
  ipVersion: Int | null = 4
  @inOut externalRouterId!: string | null
  autoUplink: boolean = true
  autogenerateSubnet: boolean = true
  @out openstackId!: string | null
  @inOut subnetCidr!: string | null
  @inOut dnsNameservers!: string[]

  override deploy(): void {
    engineOnly('deploy')
  }

  override joinInstance(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: string[],
    assignFloatingIp: boolean,
    sharedIps: SharedIp[],
  ): Record<string, Json> {
    return engineOnly('joinInstance', instance, securityGroupName, securityGroups, assignFloatingIp, sharedIps)
  }

  override describe(): Record<string, Json> {
    return engineOnly('describe')
  }

  releaseResources(): void {
    engineOnly('releaseResources')
  }
}

/**
 * A network that exists already.
 *
 * @fqn io.murano.resources.ExistingNeutronNetwork
 */
export class ExistingNeutronNetwork extends NeutronNetworkBase {
  @inOut internalNetworkName: string | null = null
  @inOut internalSubnetworkName: string | null = null
  @inOut externalNetworkName: string | null = null

  override deploy(): void {
    engineOnly('deploy')
  }

  override joinInstance(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: string[],
    assignFloatingIp: boolean,
    sharedIps: SharedIp[],
  ): Record<string, Json> {
    return engineOnly('joinInstance', instance, securityGroupName, securityGroups, assignFloatingIp, sharedIps)
  }

  override describe(): Record<string, Json> {
    return engineOnly('describe')
  }
}

/**
 * The flat network of clouds without Neutron.
 *
 * @fqn io.murano.resources.NovaNetwork
 */
export class NovaNetwork extends Network {
  override joinInstance(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: string[],
    assignFloatingIp: boolean,
    sharedIps: SharedIp[],
  ): Record<string, Json> {
    return engineOnly('joinInstance', instance, securityGroupName, securityGroups, assignFloatingIp, sharedIps)
  }

  override generateSecurityGroupManager(): SecurityGroupManager {
    return engineOnly('generateSecurityGroupManager')
  }

  override describe(): Record<string, Json> {
    return engineOnly('describe')
  }

  override getInstanceIpList(instance: Instance): string[] {
    return engineOnly('getInstanceIpList', instance)
  }
}

/**
 * Storage that instances can attach.
 *
 * @fqn io.murano.resources.Volume
 */
export class Volume extends CloudResource {
  @out openstackId!: string | null

  deploy(): void {}

  getRef(): Json {
    return engineOnly('getRef')
  }

  releaseResources(): void {}

  attachTo(instance: Instance, path: string): Record<string, Json> {
    return engineOnly('attachTo', instance, path)
  }
}

/**
 * A volume that is made for the environment.
 *
 * @fqn io.murano.resources.CinderVolume
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: MuranoPL's classes have several parents
export class CinderVolume extends Volume {
  name!: string | null
  size!: Positive
  availabilityZone!: string | null
  readOnly: boolean = false
  sourceImage!: string | null
  sourceVolume!: Volume | null
  sourceSnapshot!: CinderVolumeSnapshot | null
  sourceVolumeBackup!: CinderVolumeBackup | null
  @out attachments!: Json[]

  buildResourceDefinition(): Record<string, Json> {
    return engineOnly('buildResourceDefinition')
  }

  override deploy(): void {
    engineOnly('deploy')
  }

  override releaseResources(): void {
    engineOnly('releaseResources')
  }

  override getRef(): Json {
    return engineOnly('getRef')
  }

  getResourceName(): string {
    return engineOnly('getResourceName')
  }

  getResourceType(): string {
    return engineOnly('getResourceType')
  }

  setAttachments(attachments: Json[]): void {
    engineOnly('setAttachments', attachments)
  }
}
export interface CinderVolume extends MetadataAware {}

/**
 * A volume that exists already.
 *
 * @fqn io.murano.resources.ExistingCinderVolume
 */
export class ExistingCinderVolume extends Volume {
  declare openstackId: string

  override getRef(): Json {
    return engineOnly('getRef')
  }
}

/**
 * A backup of a volume.
 *
 * @fqn io.murano.resources.CinderVolumeBackup
 */
export class CinderVolumeBackup extends MuranoObject {
  openstackId!: string

  validate(): void {}
}

/**
 * A snapshot of a volume.
 *
 * @fqn io.murano.resources.CinderVolumeSnapshot
 */
export class CinderVolumeSnapshot extends MuranoObject {
  openstackId!: string

  validate(): void {}
}

/**
 * Instances that are kept together, or apart.
 *
 * @fqn io.murano.resources.InstanceAffinityGroup
 */
export class InstanceAffinityGroup extends CloudResource {
  affinity: boolean = false

  deploy(): void {
    engineOnly('deploy')
  }

  getRef(): Json {
    return engineOnly('getRef')
  }
}
