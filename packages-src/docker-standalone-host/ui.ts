import {
  availabilityZoneField,
  booleanField,
  create,
  flavorField,
  form,
  generateHostname,
  imageField,
  keypairField,
  LinuxMuranoInstance,
  textField,
} from 'vetro'
import { googleKeyField, mirrorField, registryRules } from '../docker-interfaces/registries.js'
import { DockerStandaloneHost } from './classes/DockerStandaloneHost.js'

export default form(DockerStandaloneHost, {
  steps: {
    host: {
      name: textField({
        label: 'Host name',
        initial: 'docker',
        description: 'What Murano calls the host, also where applications are assigned to it.',
      }),
      serverPattern: textField({
        label: 'Name of the server',
        initial: 'docker-host-#',
        pattern: '[a-z0-9#]([a-z0-9#-]*[a-z0-9#])?',
        maxLength: 50,
        message: 'Small letters, digits, dashes and #; a dash is neither the first nor the last.',
        description: 'A # becomes 1. No two servers in an environment may have the same name.',
      }),
      dockerRegistry: textField({
        ...registryRules,
        description:
          'A registry of your own, such as registry.example.com:5000, that need not have TLS; if it has a certificate ' +
          'that Docker trusts, write https:// before it. May stay empty.',
      }),
      dockerMirror: mirrorField,
      gcloudKey: googleKeyField,
      assignFloatingIp: booleanField({
        label: 'Floating IP',
        initial: true,
        description: 'A public address of the server: without it nobody outside your cloud reaches applications.',
      }),
    },
    instance: {
      flavor: flavorField({
        label: 'Flavor',
        requirements: { minVcpus: 1, minMemoryMb: 1024, minDisk: 10 },
        description: 'The size of the server. Containers share its memory and its disk, which also holds their images.',
      }),
      image: imageField({
        label: 'Image',
        imageType: 'linux',
        optional: false,
        description: 'What the server starts from: Debian with Docker and murano-agent.',
      }),
      keyPair: keypairField({
        label: 'Key pair',
        optional: true,
        description: 'Your SSH key for the server. May stay empty: then nobody logs in there.',
      }),
      availabilityZone: availabilityZoneField({
        label: 'Availability zone',
        description: 'The part of the cloud where the server is.',
      }),
    },
  },
  application: ({ host, instance }) => ({
    instance: create(LinuxMuranoInstance, {
      name: generateHostname(host.serverPattern, 1),
      assignFloatingIp: host.assignFloatingIp,
      flavor: instance.flavor,
      image: instance.image,
      keyname: instance.keyPair,
      availabilityZone: instance.availabilityZone,
    }),
  }),
  validators: [
    {
      // What a list without items yields
      check: ({ instance }) => instance.flavor != null,
      message: 'Your cloud has no flavor with 1 GB of memory and 10 GB of disk. Ask its operator for one.',
    },
  ],
})
