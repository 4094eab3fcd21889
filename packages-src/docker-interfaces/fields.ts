import { booleanField, componentField, textField } from 'vetro'
import { DockerContainerHost } from './classes/DockerContainerHost.js'

/** What the field for an application's name says, to be completed by the name that it proposes. */
export const naming = {
  label: 'Application name',
  description: 'Also the name of the container, so it has to be unique on its host.',
  message: 'Letters, digits, dots, dashes and underscores, the first one a letter or digit.',
}

/** Every kind of host that containers run on. */
export const hosts = ['com.mirantis.docker.DockerStandaloneHost', 'com.mirantis.docker.kubernetes.KubernetesPod']

/** The fields that every application has. */
export const applicationFields = {
  name: textField(naming),
  host: componentField(DockerContainerHost, {
    label: 'Docker host',
    description: 'What runs the container. Press + to add one to the environment.',
    offered: hosts,
  }),
  publish: booleanField({
    label: 'Reachable from outside',
    description: 'Gives the application a public address, if its host has one.',
  }),
}

/** What the field for a folder with data says. */
export const keeping = {
  label: 'Folder for the data',
  description:
    'A folder of the host, such as /srv/data, in which the data outlives the container. May stay empty: then the data ' +
    'goes with the container, which every change of the application replaces.',
  message: 'A path such as /srv/data: names of letters, digits, dashes, dots and underscores, each after a slash.',
}

/** The fields of an application with data. */
export const statefulFields = { ...applicationFields, dataFolder: textField(keeping) }

/** What passwords have to be, for fields that say whose they are. */
export const passwordRule = {
  pattern: '[!-~]{8,64}',
  message: '8 to 64 letters, digits and signs of ASCII, and no blanks.',
}
