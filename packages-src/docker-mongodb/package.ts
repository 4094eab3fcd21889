import { definePackage, form, textField } from 'vetro'
import { naming, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** MongoDB, a database of documents. */
export class DockerMongoDB extends StatefulApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.mongo,
      ports: this.tcpPorts([27017]),
      volumes: this.data('/data/db'),
    }
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerMongoDB',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker MongoDB',
  description: 'A database of documents.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerMongoDB, {
    steps: { application: { ...statefulFields, name: textField({ ...naming, initial: 'mongodb' }) } },
  }),
})
