import { definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** The nginx web server. */
export class DockerNginx extends PublishedApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.nginx,
      ports: this.tcpPorts([80]),
    }
  }

  override webPorts() {
    return [80]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerNginx',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Nginx',
  description: 'A web server that serves files, passes requests on and balances load.',
  author: 'Vetro',
  tags: ['Docker', 'Web server'],
  form: form(DockerNginx, {
    steps: { application: { ...applicationFields, name: textField({ ...naming, initial: 'nginx' }) } },
  }),
})
