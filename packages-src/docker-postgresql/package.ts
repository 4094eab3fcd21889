import { definePackage, form, passwordField, textField } from 'vetro'
import { naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** PostgreSQL, a relational database. The password is that of its user postgres. */
export class DockerPostgreSQL extends StatefulApplication {
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.postgres,
      env: { POSTGRES_PASSWORD: this.password },
      ports: this.tcpPorts([5432]),
      volumes: this.data('/var/lib/postgresql'),
    }
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerPostgreSQL',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker PostgreSQL',
  description: 'A relational database that is strict and can be extended.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerPostgreSQL, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'postgresql' }),
        password: passwordField({ ...passwordRule, label: 'Password of the user postgres' }),
      },
    },
  }),
})
