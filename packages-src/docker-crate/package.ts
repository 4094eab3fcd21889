import { definePackage, form, textField } from 'vetro'
import { naming, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** CrateDB, a distributed SQL database; here it is a single node. */
export class DockerCrate extends StatefulApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.crate,
      commands: ['-Cdiscovery.type=single-node', '-Cnode.store.allow_mmap=false'],
      ports: this.tcpPorts([4200, 5432]),
      volumes: this.data('/data'),
    }
  }

  override webPorts() {
    return [4200]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerCrate',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker CrateDB',
  description: 'A distributed SQL database for large amounts of machine data.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerCrate, {
    steps: { application: { ...statefulFields, name: textField({ ...naming, initial: 'crate' }) } },
  }),
})
