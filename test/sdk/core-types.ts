import {
  Agent,
  Application,
  CinderVolume,
  create,
  Environment,
  HeatSWConfigLinuxInstance,
  type Instance,
  LinuxMuranoInstance,
  type MuranoFile,
  NeutronNetwork,
  plan,
  Resources,
} from 'vetro'

/** Checked by tsc, never run: each line below `@ts-expect-error` has to be a type error, all others must be none. */

const count = plan<{ path: string }, number>({ timeout: 60, run: ({ path }) => path.length })

class Server extends Application {
  instance!: Instance
  file: MuranoFile | null = null

  override deploy() {
    const environment = this.find(Environment)
    if (environment === null) return
    environment.reporter.report(this, 'Starting')
    this.instance.deploy()
    environment.securityGroupManager.addGroupIngress([
      { FromPort: 80, ToPort: 80, IpProtocol: 'tcp', External: true },
      { FromPort: 81, ToPort: 81, IpProtocol: 'tcp', External: false, Ethertype: 'IPv6' },
    ])
    const length: number = this.instance.agent.call(count({ path: '/' }), { timeout: 5 })
    this.instance.agent.send(count({ path: '/' }))
    this.reportDeployed('server', length)
  }
}

export const accepted = () => {
  const server = create(Server, {
    instance: create(LinuxMuranoInstance, {
      name: 'a',
      flavor: 'm1.small',
      networks: { useEnvironmentNetwork: true, useFlatNetwork: false, customNetworks: [create(NeutronNetwork)] },
      volumes: { '/data': { openstackId: null } },
    }),
    file: { base64Content: '' },
  })
  const addresses: string[] = server.instance.ipAddresses
  const applies: boolean = server.instance.checkApplicability
  const volumeType: string = create(CinderVolume, { size: 1, checkApplicability: true }).getResourceType()
  create(HeatSWConfigLinuxInstance).addStructuredConfig('a', {})
  const region = server.instance.getRegion().getConfig().agentRabbitMq.host
  return [addresses, applies, volumeType, region, Resources.yaml('a.yaml')]
}

export const refused = (instance: Instance) => {
  // @ts-expect-error a volume's size is a number
  create(CinderVolume, { size: '1' })
  // @ts-expect-error there is no such way to start the loader
  instance.buidBlockDeviceDefinition({ volume: create(CinderVolume), deviceType: 'tape' })
  // @ts-expect-error the raw form of plans is left out
  instance.agent.call({ Body: 'return 1' })
  // @ts-expect-error the result is a number
  const text: string = instance.agent.call(count({ path: '/' }))
  // @ts-expect-error the agent's statics do not exist
  Agent.call(count({ path: '/' }))
  return text
}
