import {
  availabilityZoneField,
  booleanField,
  create,
  flavorField,
  form,
  generateHostname,
  imageField,
  integerField,
  keypairField,
  LinuxMuranoInstance,
  repeat,
  textField,
} from 'vetro'
import { googleKeyField, mirrorField, registryRules } from '../docker-interfaces/registries.js'
import { KubernetesCluster } from './classes/KubernetesCluster.js'
import { KubernetesGatewayNode } from './classes/KubernetesGatewayNode.js'
import { KubernetesMasterNode } from './classes/KubernetesMasterNode.js'
import { KubernetesMinionNode } from './classes/KubernetesMinionNode.js'

/** Of servers' names: one `#`, which becomes a number of up to three digits. Certificates hold 52 characters of a name. */
const namingRules = {
  pattern: '([a-z0-9][a-z0-9-]*)?#([a-z0-9-]*[a-z0-9])?',
  message: 'Small letters, digits, dashes and one #; a dash is neither the first nor the last.',
  maxLength: 50,
}

export default form(KubernetesCluster, {
  steps: {
    nodes: {
      name: textField({
        label: 'Cluster name',
        initial: 'kubernetes',
        description: 'What Murano and kubectl call the cluster.',
      }),
      nodeCount: integerField({
        label: 'Workers to begin with',
        initial: 1,
        description: 'Workers are the servers that run your containers.',
      }),
      maximumOfWorkers: integerField({
        label: 'Workers at most',
        initial: 5,
        minimum: 1,
        maximum: 200,
        description: 'The cluster can grow to so many workers later. Only those in use are servers.',
      }),
      gatewayCount: integerField({
        label: 'Gateways to begin with',
        initial: 1,
        description: 'Gateways are the servers that lead traffic from outside to your applications.',
      }),
      maximumOfGateways: integerField({
        label: 'Gateways at most',
        initial: 3,
        minimum: 1,
        maximum: 50,
        description: 'The cluster can grow to so many gateways later. Only those in use are servers.',
      }),
      etcdMembers: integerField({
        label: 'Members of etcd',
        description:
          'So many of the servers hold a copy of what the cluster knows. Best is an odd number: 3 copies survive the loss of ' +
          'one, 5 of two. 0 means every server.',
      }),
      nodePattern: textField({
        label: 'Names of master and workers',
        initial: 'murano-kube-#',
        description:
          'The # stands for a number: the master is number 1, workers are 2 and up. No two servers in an environment ' +
          'may have the same name.',
        ...namingRules,
      }),
      gatewayPattern: textField({
        label: 'Names of gateways',
        initial: 'murano-gateway-#',
        description: 'The # stands for a number, from 1.',
        ...namingRules,
      }),
      exposeCAdvisor: booleanField({
        label: 'Offer metrics of workers to the outside',
        description: 'Opens port 10250 of all workers, where monitoring can read metrics after logging in.',
      }),
    },
    network: {
      useFlannel: booleanField({
        label: 'Flannel in place of Calico',
        description:
          'Cannot be changed later. Calico routes the traffic between containers as it is. Flannel wraps it: slower, but ' +
          'asks nothing special of the network.',
      }),
      enableKubeDns: booleanField({
        label: 'Cluster DNS',
        description: 'Lets containers find services by their names.',
      }),
      enableDashboard: booleanField({
        label: 'Kubernetes dashboard',
        description: 'A web page to look after the cluster, at port 8443 of the gateways.',
      }),
      exposeInsecureApi: booleanField({
        label: 'API without a password (dangerous)',
        description:
          'Warning: whoever reaches port 8080 of the master then rules the whole cluster and reads all its secrets, ' +
          'without a password and without encryption. Leave it off unless a tool needs it and nobody else can reach ' +
          'the master. kubectl does not need it.',
      }),
      dockerRegistry: textField({
        ...registryRules,
        description:
          'A registry of your own, such as registry.example.com:5000, that need not have TLS; if it has a certificate ' +
          "that Docker trusts, write https:// before it. The cluster's own add-ons are then pulled from there, so it " +
          'has to hold them. May stay empty.',
      }),
      dockerMirror: mirrorField,
      gcloudKey: googleKeyField,
      masterFloatingIp: booleanField({
        label: 'Floating IP for the master',
        initial: true,
        description: 'A public address of the API, for kubectl on your own computer.',
      }),
      workerFloatingIps: booleanField({
        label: 'Floating IPs for workers',
        description: 'Public addresses of workers, to look for errors there. Applications do not need them.',
      }),
      gatewayFloatingIps: booleanField({
        label: 'Floating IPs for gateways',
        initial: true,
        description: 'Public addresses of the gateways: without them nobody outside your cloud reaches applications.',
      }),
    },
    instances: {
      flavor: flavorField({
        label: 'Flavor',
        requirements: { minVcpus: 2, minMemoryMb: 4096, minDisk: 20 },
        description: 'The size of all servers: 2 CPUs, 4 GB of memory and 20 GB of disk or more.',
      }),
      image: imageField({
        label: 'Image',
        imageType: 'linux.kubernetes',
        optional: false,
        description: 'What the servers start from: an image for Kubernetes, marked as linux.kubernetes.',
      }),
      keyPair: keypairField({
        label: 'Key pair',
        optional: true,
        description: 'Your SSH key for the servers. May stay empty: then nobody logs in there.',
      }),
      availabilityZone: availabilityZoneField({
        label: 'Availability zone',
        description: 'The part of the cloud where the servers are.',
      }),
    },
  },
  application: ({ nodes, network, instances }) => {
    const { flavor, image, keyPair: keyname, availabilityZone } = instances
    return {
      masterNode: create(KubernetesMasterNode, {
        instance: create(LinuxMuranoInstance, {
          name: generateHostname(nodes.nodePattern, 1),
          assignFloatingIp: network.masterFloatingIp,
          flavor,
          image,
          keyname,
          availabilityZone,
        }),
      }),
      minionNodes: repeat(nodes.maximumOfWorkers, (number) =>
        create(KubernetesMinionNode, {
          exposeCAdvisor: nodes.exposeCAdvisor,
          instance: create(LinuxMuranoInstance, {
            name: generateHostname(nodes.nodePattern, number + 1),
            assignFloatingIp: network.workerFloatingIps,
            flavor,
            image,
            keyname,
            availabilityZone,
          }),
        }),
      ),
      gatewayNodes: repeat(nodes.maximumOfGateways, (number) =>
        create(KubernetesGatewayNode, {
          instance: create(LinuxMuranoInstance, {
            name: generateHostname(nodes.gatewayPattern, number),
            assignFloatingIp: network.gatewayFloatingIps,
            flavor,
            image,
            keyname,
            availabilityZone,
          }),
        }),
      ),
    }
  },
  validators: [
    {
      check: ({ nodes }) => nodes.nodeCount <= nodes.maximumOfWorkers,
      message: 'There cannot be more workers to begin with than workers at most.',
    },
    {
      check: ({ nodes }) => nodes.gatewayCount <= nodes.maximumOfGateways,
      message: 'There cannot be more gateways to begin with than gateways at most.',
    },
    {
      check: ({ nodes }) => nodes.nodePattern !== nodes.gatewayPattern,
      message: 'Gateways need other names than master and workers.',
    },
    {
      // What a list without items yields
      check: ({ instances }) => instances.flavor != null,
      message: 'Your cloud has no flavor with 2 CPUs, 4 GB of memory and 20 GB of disk. Ask its operator for one.',
    },
  ],
})
