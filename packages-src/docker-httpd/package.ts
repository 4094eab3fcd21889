import { definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** The Apache web server. */
export class DockerHTTPd extends PublishedApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.httpd,
      ports: this.tcpPorts([80]),
    }
  }

  override webPorts() {
    return [80]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerHTTPd',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker HTTPd',
  description: 'The web server of the Apache Software Foundation.',
  author: 'Vetro',
  tags: ['Docker', 'Web server'],
  form: form(DockerHTTPd, {
    steps: { application: { ...applicationFields, name: textField({ ...naming, initial: 'httpd' }) } },
  }),
})
