import { definePackage, form, passwordField, textField } from 'vetro'
import { keeping, naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** Adds the administrator, whose password the server knows as a hash, and starts. It reaches no command line. */
const start = `set -eu
users=$JBOSS_HOME/standalone/configuration/mgmt-users.properties
if ! grep -q '^admin=' "$users"; then
  hash=$(printf 'admin:ManagementRealm:%s' "$PASSWORD" | md5sum | cut -d ' ' -f 1)
  echo "admin=$hash" >> "$users"
fi
unset PASSWORD
exec "$JBOSS_HOME/bin/standalone.sh" -b 0.0.0.0 -bmanagement 0.0.0.0
`

/** WildFly, as the JBoss application server is called today. The password is that of its user admin. */
export class DockerJBoss extends StatefulApplication {
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.wildfly,
      commands: ['bash', '-c', start],
      env: { PASSWORD: this.password },
      ports: this.tcpPorts([8080, 9990]),
      volumes: this.data('/opt/jboss/wildfly/standalone/deployments'),
    }
  }

  override webPorts() {
    return [8080, 9990]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerJBoss',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker JBoss',
  description: 'Runs applications of Jakarta EE on WildFly, the JBoss application server.',
  author: 'Vetro',
  tags: ['Docker', 'Application server'],
  form: form(DockerJBoss, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'jboss' }),
        dataFolder: textField({
          ...keeping,
          label: 'Folder for applications',
          description: `${keeping.description} JBoss runs the .war files in it. The user id 1000 has to own it.`,
        }),
        password: passwordField({ ...passwordRule, label: 'Password of the user admin' }),
      },
    },
  }),
})
