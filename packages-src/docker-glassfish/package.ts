import { definePackage, form, passwordField, textField } from 'vetro'
import { keeping, naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** Gives the administrator the password, once, and starts. It reaches no command line. */
const start = `set -eu
umask 077
if [ ! -e .protected ]; then
  {
    echo AS_ADMIN_PASSWORD=admin
    printf 'AS_ADMIN_NEWPASSWORD=%s\\n' "$PASSWORD" | sed 's/\\\\/&&/g'
  } > .passwords
  asadmin --interactive=false --passwordfile=.passwords change-admin-password
  rm .passwords
  touch .protected
fi
unset PASSWORD
exec startserv
`

/** GlassFish, a server of Jakarta EE. The password is that of its user admin. */
export class DockerGlassFish extends StatefulApplication {
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.glassfish,
      commands: ['bash', '-c', start],
      env: { PASSWORD: this.password },
      ports: this.tcpPorts([8080, 4848]),
      volumes: this.data('/opt/glassfish7/glassfish/domains/domain1/autodeploy'),
    }
  }

  override webPorts() {
    return [8080]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerGlassFish',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker GlassFish',
  description: 'Runs applications of Jakarta EE.',
  author: 'Vetro',
  tags: ['Docker', 'Application server'],
  form: form(DockerGlassFish, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'glassfish' }),
        dataFolder: textField({
          ...keeping,
          label: 'Folder for applications',
          description: `${keeping.description} GlassFish runs the .war files in it. The user id 1000 has to own it.`,
        }),
        password: passwordField({ ...passwordRule, label: 'Password of the user admin' }),
      },
    },
  }),
})
