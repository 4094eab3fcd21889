import { definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'
import { fetchSite, type SiteUrl, siteField } from '../docker-applications/site.js'

/** The Apache web server, with a site that it fetches when it starts. */
export class DockerHTTPdSite extends PublishedApplication {
  siteRepo!: SiteUrl

  override getContainer() {
    return {
      name: this.name,
      image: images.httpdWithTools,
      commands: ['sh', '-c', fetchSite, 'site', '/usr/local/apache2/htdocs', 'httpd-foreground'],
      env: { SITE: this.siteRepo },
      ports: this.tcpPorts([80]),
    }
  }

  override webPorts() {
    return [80]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerHTTPdSite',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker HTTPd with a site',
  description: 'The web server of the Apache Software Foundation, with a site of yours.',
  author: 'Vetro',
  tags: ['Docker', 'Web server'],
  form: form(DockerHTTPdSite, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: 'httpd-site' }),
        siteRepo: siteField,
      },
    },
  }),
})
