import { componentField, definePackage, form, textField } from 'vetro'
import { applicationFields, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'
import { DockerMongoDB } from '../docker-mongodb/package.js'

/** Orion, the context broker of FIWARE, which keeps what it knows in MongoDB. */
export class DockerOrion extends PublishedApplication {
  mongodb!: DockerMongoDB

  override deploy() {
    this.mongodb.deploy()
    super.deploy()
  }

  override getContainer() {
    const { host, port } = this.getConnectionTo(this.mongodb, 27017)
    return {
      name: this.name,
      image: images.orion,
      commands: ['-dbURI', `mongodb://${host}:${port}`],
      ports: this.tcpPorts([1026]),
    }
  }

  override webPorts() {
    return [1026]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerOrion',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Orion',
  description: 'The context broker of FIWARE: tells applications what things know and do.',
  author: 'Vetro',
  tags: ['Docker', 'Internet of things'],
  form: form(DockerOrion, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: 'orion' }),
        mongodb: componentField(DockerMongoDB, {
          label: 'MongoDB',
          description: 'Where Orion keeps what it knows. Press + to add one to the environment.',
        }),
      },
    },
  }),
})
