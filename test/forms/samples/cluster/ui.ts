import {
  availabilityZoneField,
  booleanField,
  create,
  ExistingNeutronNetwork,
  flavorField,
  form,
  generateHostname,
  imageField,
  integerField,
  keypairField,
  LinuxMuranoInstance,
  networkField,
  repeat,
  textField,
} from 'vetro'
import { Cluster, Node, Setting, TaggedNode } from './classes/Cluster.js'

const sizes = {
  nodeCount: integerField({ label: 'Nodes', initial: 2, minimum: 1, maximum: 9 }),
  gatewayCount: integerField({ label: 'Gateways', initial: 1, minimum: 0, maximum: 9 }),
}

export default form(Cluster, {
  steps: {
    cluster: {
      title: textField({ label: 'Title' }),
      ...sizes,
      ports: textField({ label: 'Ports', initial: '80, 443' }),
      tagged: booleanField({ label: 'Share the setting' }),
      mirror: textField({ label: 'Mirror', optional: true }),
    },
    instances: {
      flavor: flavorField({ label: 'Flavor', requirements: { minVcpus: 2, minMemoryMb: 2048 } }),
      image: imageField({ label: 'Image', imageType: 'linux' }),
      keypair: keypairField({ label: 'Key pair' }),
      zone: availabilityZoneField({ label: 'Zone' }),
      network: networkField({ label: 'Network', filter: 'pri.*' }),
      pattern: textField({ label: 'Pattern', initial: 'node-#' }),
    },
  },
  application: ({ cluster, instances }) => {
    const note = `${cluster.title}!`
    const setting = create(Setting, { key: 'title', value: note })
    const web = create(Setting, { key: cluster.title })
    return {
      portSettings: cluster.ports
        .split(',')
        .map((port) => (port.trim() === '22' ? create(Setting, { key: port }) : web)),
      master: create(Node, {
        instance: create(LinuxMuranoInstance, {
          name: generateHostname(instances.pattern, 1),
          flavor: instances.flavor,
          image: instances.image,
          keyname: instances.keypair,
          availabilityZone: instances.zone,
          networks: {
            useEnvironmentNetwork: instances.network[0] === null,
            useFlatNetwork: false,
            customNetworks:
              instances.network[0] === null
                ? []
                : [
                    create(ExistingNeutronNetwork, {
                      internalNetworkName: instances.network[0],
                      internalSubnetworkName: instances.network[1],
                    }),
                  ],
          },
        }),
        settings: [setting, { key: 'fixed' }],
      }),
      nodes: repeat(cluster.nodeCount, (node) => {
        const own = create(Setting, { key: 'number', value: `${node}` })
        return create(Node, {
          instance: create(LinuxMuranoInstance, {
            name: generateHostname(instances.pattern, node + 1),
            flavor: instances.flavor,
            image: instances.image,
          }),
          settings: [own, own, setting, ...(cluster.mirror === null ? [] : [create(Setting, { key: cluster.mirror })])],
        })
      }),
      gateways: repeat(cluster.gatewayCount, (gateway) => {
        return create(TaggedNode, {
          tag: `gateway ${gateway}`,
          instance: create(LinuxMuranoInstance, { name: `gateway-${gateway}`, flavor: instances.flavor }),
          settings: repeat(2, (number) => ({ key: `${gateway}.${number}` })),
        })
      }),
      ports: cluster.ports.split(',').map((port) => port.trim()),
      labels: { title: cluster.title, 'a b': 'x' },
      limits: { cpu: cluster.nodeCount * 2 },
      shared: cluster.tagged ? setting : null,
    }
  },
  validators: [
    {
      check: ({ cluster, instances }) =>
        cluster.ports.split(',').every((port) => port.trim() !== '' && port.length < instances.pattern.length),
      message: 'Ports are numbers, separated by commas',
    },
  ],
})
