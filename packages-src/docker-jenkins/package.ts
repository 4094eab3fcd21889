import { definePackage, form, textField } from 'vetro'
import { keeping, naming, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** Jenkins, which builds and tests software. */
export class DockerJenkins extends StatefulApplication {
  override getContainer() {
    return {
      name: this.name,
      image: images.jenkins,
      ports: this.tcpPorts([8080, 50000]),
      volumes: this.data('/var/jenkins_home'),
    }
  }

  override webPorts() {
    return [8080]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerJenkins',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Jenkins',
  description: 'Builds, tests and delivers software whenever its sources change.',
  author: 'Vetro',
  tags: ['Docker', 'Development'],
  form: form(DockerJenkins, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'jenkins' }),
        dataFolder: textField({ ...keeping, description: `${keeping.description} The user id 1000 has to own it.` }),
      },
    },
  }),
})
