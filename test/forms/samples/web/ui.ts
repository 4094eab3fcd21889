import { booleanField, choiceField, componentField, form, integerField, passwordField, textField } from 'vetro'
import { StandaloneHost } from '../hosts/classes/StandaloneHost.js'
import { Web } from './classes/Web.js'

const port = integerField({ label: 'Port', maximum: 9999 })

export default form(Web, {
  steps: {
    application: {
      name: textField({ label: "The server's name", description: 'Small letters, digits & dashes', maxLength: 20 }),
      host: componentField(StandaloneHost, { label: 'Host' }),
      publish: booleanField({ label: 'Publish' }),
      port,
    },
    content: {
      protocol: choiceField({ label: 'Protocol' }),
      workers: integerField({ label: 'Workers' }),
      siteRepository: textField({ label: 'Site', help: 'An address' }),
      password: passwordField({ label: 'Password', confirm: false, minLength: 3, message: 'No spaces' }),
      registry: textField({ label: 'Registry', pattern: 'a|b' }),
      backlog: integerField({ label: 'Backlog' }),
    },
  },
  validators: [
    { check: ({ application }) => application.port !== 22, message: 'Port 22 is taken' },
    {
      check: ({ application, content }) => !application.publish || content.siteRepository !== application.name,
      message: 'Name and site are the same',
    },
  ],
})
