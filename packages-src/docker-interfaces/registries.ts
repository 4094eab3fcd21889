import { passwordField, textField } from 'vetro'

/** Fields that tell servers where images come from. */
const registry = '[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[a-z0-9._-]+)*'

/** Of a field for a registry; what it is for depends on the host. */
export const registryRules = {
  label: 'Image registry',
  pattern: `(https?://)?${registry}/?`,
  message: 'The address of a registry, such as registry.example.com:5000.',
}

export const mirrorField = textField({
  label: 'Mirror of Docker Hub',
  pattern: '(https?://)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?/?',
  message: 'The address of a mirror, such as https://mirror.example.com.',
  description: 'Servers ask it before Docker Hub, such as https://mirror.example.com. May stay empty.',
})

export const googleKeyField = passwordField({
  label: 'Key for the Google registry',
  confirm: false,
  pattern: '\\{.*\\}',
  message: 'The whole content of the key file, from { to }.',
  help: 'The content of a key file of a service account: JSON.',
  description:
    'Lets servers pull private images from gcr.io. Paste the content of the JSON key file of a service account; it is ' +
    'not shown. Murano keeps it in the environment, so use an account that may only read images. May stay empty.',
})
