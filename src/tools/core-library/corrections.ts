import type { LibraryParameter } from './model.js'

/** What methods yield, by class and method: bodies do not say it. The others yield nothing. */
export const results: Readonly<Record<string, string>> = {
  'io.murano.CloudRegion.getConfig': 'RegionConfig',
  'io.murano.CloudResource.getRegion': 'CloudRegion',
  'io.murano.SharedIp.getSharedIpRef': 'Json',
  'io.murano.SharedIpRange.getSharedIpRef': 'Json',
  'io.murano.configuration.Linux.runCommand': '{ exitCode: Int; stdout: string | null; stderr: string | null }',
  'io.murano.configuration.Linux.putFile': 'boolean',
  'io.murano.resources.CinderVolume.buildResourceDefinition': 'Record<string, Json>',
  'io.murano.resources.CinderVolume.getRef': 'Json',
  'io.murano.resources.CinderVolume.getResourceName': 'string',
  'io.murano.resources.CinderVolume.getResourceType': 'string',
  'io.murano.resources.ConfLangInstance.generateCloudConfig': 'Json',
  'io.murano.resources.ConfLangInstance.prepareUserData': 'UserData',
  'io.murano.resources.ExistingCinderVolume.getRef': 'Json',
  'io.murano.resources.ExistingNeutronNetwork.describe': 'Record<string, Json>',
  'io.murano.resources.ExistingNeutronNetwork.joinInstance': 'Record<string, Json>',
  'io.murano.resources.HeatSWConfigInstance.prepareStackTemplate': 'Record<string, Json>',
  'io.murano.resources.HeatSWConfigInstance.prepareUserData': 'UserData',
  'io.murano.resources.Instance.buidBlockDeviceDefinition': 'Record<string, Json>',
  'io.murano.resources.Instance.getRef': 'Json',
  'io.murano.resources.Instance.getResourceType': 'string',
  'io.murano.resources.Instance.isDeployed': 'boolean',
  'io.murano.resources.Instance.prepareStackTemplate': 'Record<string, Json>',
  'io.murano.resources.Instance.prepareUserData': 'UserData',
  'io.murano.resources.InstanceAffinityGroup.getRef': 'Json',
  'io.murano.resources.LinuxMuranoInstance.generateCloudConfig': 'Json',
  'io.murano.resources.LinuxMuranoInstance.generateUserData': 'string',
  'io.murano.resources.LinuxMuranoInstance.prepareUserData': 'UserData',
  'io.murano.resources.LinuxUDInstance.prepareUserData': 'UserData',
  'io.murano.resources.MetadataAware.getMetadata': 'Record<string, Json>',
  'io.murano.resources.MetadataAware.getMetadefBrowser': 'MetadefBrowser',
  'io.murano.resources.MetadataAware.getResourceType': 'string | null',
  'io.murano.resources.Network.describe': 'Record<string, Json>',
  'io.murano.resources.Network.generateSecurityGroupManager': 'SecurityGroupManager',
  'io.murano.resources.Network.getInstanceIpList': 'string[]',
  'io.murano.resources.Network.joinInstance': 'Record<string, Json>',
  'io.murano.resources.NeutronNetwork.describe': 'Record<string, Json>',
  'io.murano.resources.NeutronNetwork.joinInstance': 'Record<string, Json>',
  'io.murano.resources.NeutronNetworkBase.generateSecurityGroupManager': 'SecurityGroupManager',
  'io.murano.resources.NeutronNetworkBase.getInstanceIpList': 'string[]',
  'io.murano.resources.NeutronNetworkBase.joinInstanceToNetwork': 'Record<string, Json>',
  'io.murano.resources.NovaNetwork.describe': 'Record<string, Json>',
  'io.murano.resources.NovaNetwork.generateSecurityGroupManager': 'SecurityGroupManager',
  'io.murano.resources.NovaNetwork.getInstanceIpList': 'string[]',
  'io.murano.resources.NovaNetwork.joinInstance': 'Record<string, Json>',
  'io.murano.resources.Volume.attachTo': 'Record<string, Json>',
  'io.murano.resources.Volume.getRef': 'Json',
  'io.murano.resources.WindowsInstance.prepareUserData': 'UserData',
  'io.murano.system.MetadefBrowser.canBeAppliedTo': 'boolean',
  'io.murano.test.DummyNetwork.describe': 'Record<string, Json>',
  'io.murano.test.DummyNetwork.generateSecurityGroupManager': 'SecurityGroupManager',
  'io.murano.test.DummyNetwork.joinInstance': 'Record<string, Json>',
}

/**
 * Properties that may be null by their contracts, but never are once the object's constructor has run.
 * An environment without any network has no security group manager; no deployment gets that far.
 */
export const alwaysSet: readonly string[] = [
  'io.murano.CloudRegion.agentListener',
  'io.murano.CloudRegion.name',
  'io.murano.CloudRegion.securityGroupManager',
  'io.murano.CloudRegion.stack',
  'io.murano.Environment.homeRegionName',
  'io.murano.Environment.instanceNotifier',
  'io.murano.Environment.reporter',
  'io.murano.Environment.securityGroupManager',
  'io.murano.Environment.stack',
  'io.murano.resources.Instance.agent',
  'io.murano.system.SecurityGroupManager.defaultGroupName',
]

const joinInstance: readonly LibraryParameter[] = [
  { name: 'instance', type: 'Instance' },
  { name: 'securityGroupName', type: 'string | null' },
  { name: 'securityGroups', type: '(string | null)[]' },
  { name: 'assignFloatingIp', type: 'boolean' },
  { name: 'sharedIps', type: '(SharedIp | null)[]' },
]

/** Declared without `securityGroups`, which instances pass all the same: by name, and all real networks take it. */
export const parameters: Readonly<Record<string, readonly LibraryParameter[]>> = {
  'io.murano.resources.Network.joinInstance': joinInstance,
  'io.murano.test.DummyNetwork.joinInstance': joinInstance,
}

/** A name for a map type that several classes share. */
export interface NamedType {
  readonly name: string
  readonly namespace: string
  readonly documentation: string
  readonly type: string
}

export const namedTypes: readonly NamedType[] = [
  {
    name: 'RegionConfig',
    namespace: 'io.murano',
    documentation: 'What the configuration of the cloud says of a region.',
    type: '{ agentRabbitMq: { host: string; port: Int; login: string; password: string; virtual_host: string; ssl: boolean; insecure: boolean } }',
  },
  {
    name: 'BlockDevice',
    namespace: 'io.murano.resources',
    documentation: 'A volume as a device of an instance.',
    type: "{ volume: Volume; deviceName?: string | null; deviceType?: 'disk' | 'cdrom' | null; bootIndex?: Int | null }",
  },
  {
    name: 'UserData',
    namespace: 'io.murano.resources',
    documentation: 'What an instance gets at its first boot, and how Heat is to treat it.',
    type: "{ data: Json; format: 'HEAT_CFNTOOLS' | 'RAW' | 'SOFTWARE_CONFIG' }",
  },
  {
    name: 'SecurityGroupRule',
    namespace: 'io.murano.system',
    documentation: 'Opens a range of ports, `External` to everybody and else within the group.',
    type: "{ FromPort: Int; ToPort: Int; IpProtocol: string; External: boolean; Ethertype?: 'IPv4' | 'IPv6' | null }",
  },
]
