import type { PackageNames } from './names.js'

/** package.ts of a new application for Docker hosts. */
export function dockerTemplate({ name, className, title }: PackageNames): string {
  return `import { definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'

/** ${title}, in a container. */
export class Docker${className} extends PublishedApplication {
  override getContainer() {
    // Its image needs a tag, and perhaps \`commands\`, \`env\` and \`volumes\`
    return { name: this.name, image: '${name}:latest', ports: this.tcpPorts([80]) }
  }

  override webPorts() {
    return [80]
  }
}

export default definePackage({
  fullName: 'com.example.docker.Docker${className}',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker ${title}',
  description: 'Says what the application does.',
  tags: ['Docker'],
  form: form(Docker${className}, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: '${name}' }),
      },
    },
  }),
})
`
}
