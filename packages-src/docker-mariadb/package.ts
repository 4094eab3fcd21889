import { definePackage, form, passwordField, textField } from 'vetro'
import { naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** MariaDB, a relational database. The password is that of its user root. */
export class DockerMariaDB extends StatefulApplication {
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.mariadb,
      env: { MARIADB_ROOT_PASSWORD: this.password },
      ports: this.tcpPorts([3306]),
      volumes: this.data('/var/lib/mysql'),
    }
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerMariaDB',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker MariaDB',
  description: 'A relational database, made by the first authors of MySQL.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerMariaDB, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'mariadb' }),
        password: passwordField({ ...passwordRule, label: 'Password of the user root' }),
      },
    },
  }),
})
