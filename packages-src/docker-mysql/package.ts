import { definePackage, form, passwordField, textField } from 'vetro'
import { naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** MySQL, a relational database. The password is that of its user root. */
export class DockerMySQL extends StatefulApplication {
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.mysql,
      env: { MYSQL_ROOT_PASSWORD: this.password },
      ports: this.tcpPorts([3306]),
      volumes: this.data('/var/lib/mysql'),
    }
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerMySQL',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker MySQL',
  description: 'A relational database.',
  author: 'Vetro',
  tags: ['Docker', 'Database'],
  form: form(DockerMySQL, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'mysql' }),
        password: passwordField({ ...passwordRule, label: 'Password of the user root' }),
      },
    },
  }),
})
