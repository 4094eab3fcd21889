import { booleanField, componentField, form, textField } from 'vetro'
import { DockerContainerHost } from '../docker-interfaces/classes/DockerContainerHost.js'
import { DockerNginx } from './classes/DockerNginx.js'

export default form(DockerNginx, {
  steps: {
    application: {
      name: textField({
        label: 'Application name',
        initial: 'nginx',
        description: 'Also the name of the container, so it has to be unique on its host.',
        message: 'Letters, digits, dots, dashes and underscores, the first one a letter or digit.',
      }),
      host: componentField(DockerContainerHost, {
        label: 'Docker host',
        description: 'What runs the container.',
        offered: ['com.mirantis.docker.DockerStandaloneHost', 'com.mirantis.docker.kubernetes.KubernetesPod'],
      }),
      publish: booleanField({
        label: 'Reachable from outside',
        description: 'Gives the web server a public address, if its host has one.',
      }),
    },
  },
})
