import { definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'
import { fetchSite, type SiteUrl, siteField } from '../docker-applications/site.js'

/** The nginx web server, with a site that it fetches when it starts. */
export class DockerNginxSite extends PublishedApplication {
  siteRepo!: SiteUrl

  override getContainer() {
    return {
      name: this.name,
      image: images.nginxWithTools,
      commands: ['sh', '-c', fetchSite, 'site', '/usr/share/nginx/html', 'nginx', '-g', 'daemon off;'],
      env: { SITE: this.siteRepo },
      ports: this.tcpPorts([80]),
    }
  }

  override webPorts() {
    return [80]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerNginxSite',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Nginx with a site',
  description: 'A fast web server, with a site of yours.',
  author: 'Vetro',
  tags: ['Docker', 'Web server'],
  form: form(DockerNginxSite, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: 'nginx-site' }),
        siteRepo: siteField,
      },
    },
  }),
})
