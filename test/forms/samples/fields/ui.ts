import {
  availabilityZoneField,
  booleanField,
  choiceField,
  componentField,
  flavorField,
  form,
  imageField,
  integerField,
  ipAddressField,
  keypairField,
  networkField,
  passwordField,
  securityGroupField,
  textField,
  volumeField,
} from 'vetro'
import { Host } from '../hosts/classes/Host.js'
import { StandaloneHost } from '../hosts/classes/StandaloneHost.js'
import { Fields } from './classes/Fields.js'

const optional = { label: 'Optional', optional: true } as const

export default form(Fields, {
  steps: {
    full: {
      text: textField({ label: 'A & B', initial: 'it\'s <b> & "c"', minLength: 2 }),
      lines: textField({ label: 'Lines', initial: 'one\ntwo & three', multiline: true }),
      secret: passwordField({ label: 'Secret' }),
      count: integerField({ label: 'Count', initial: 0 }),
      flag: booleanField({ label: 'Flag', initial: true, help: 'Tick it' }),
      letter: choiceField({ label: 'Letter', choices: [['a', 'A & co.'], 'b'], initial: 'b' }),
      address: ipAddressField({ label: 'Address', initial: '10.0.0.1' }),
      size: flavorField({ label: 'Size', requirements: { minVcpus: 4 } }),
      image: imageField({ label: 'Image' }),
      keypair: keypairField({ label: 'Key pair' }),
      zone: availabilityZoneField({ label: 'Zone' }),
      group: securityGroupField({ label: 'Group' }),
      nic: networkField({ label: 'Network', allowAuto: false, filter: '^pri' }),
      volume: volumeField({ label: 'Volume', includeSnapshots: false }),
      component: componentField([StandaloneHost], { label: 'Component', emptyMessage: 'Choose' }),
    },
    optional: {
      optionalText: textField({ label: 'Optional' }),
      optionalSecret: passwordField({ ...optional, confirm: false }),
      optionalCount: integerField(optional),
      optionalLetter: choiceField({ label: 'Optional' }),
      optionalAddress: ipAddressField(optional),
      optionalImage: imageField(optional),
      optionalKeypair: keypairField(optional),
      optionalGroup: securityGroupField(optional),
      optionalVolume: volumeField(optional),
      optionalComponent: componentField(Host, {
        ...optional,
        offered: ['com.example.forms.StandaloneHost', 'com.example.forms.OtherHost'],
      }),
    },
  },
  application: ({ full }) => ({ network: full.nic[0], subnet: full.nic[1] }),
})
