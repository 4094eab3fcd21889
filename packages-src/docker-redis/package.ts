import { definePackage, form, textField } from 'vetro'
import { naming, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** Redis, a store of keys and values. */
export class DockerRedis extends StatefulApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.redis,
      ports: this.tcpPorts([6379]),
      volumes: this.data('/data'),
    }
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerRedis',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Redis',
  description: 'A store of keys and values, in memory and on disk.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerRedis, {
    steps: { application: { ...statefulFields, name: textField({ ...naming, initial: 'redis' }) } },
  }),
})
