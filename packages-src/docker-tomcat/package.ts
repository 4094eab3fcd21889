import { definePackage, form, passwordField, textField } from 'vetro'
import { keeping, naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** Makes the manager reachable, with a user whose password Tomcat takes from the environment, and starts. */
const start = `set -eu
cat > conf/tomcat-users.xml << 'END'
<tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
  <user username="admin" password="\${PASSWORD}" roles="manager-gui,manager-script"/>
</tomcat-users>
END
mkdir -p conf/Catalina/localhost
cat > conf/Catalina/localhost/manager.xml << 'END'
<Context docBase="\${catalina.home}/webapps.dist/manager" privileged="true"/>
END
exec catalina.sh run
`

/** Tomcat, which runs servlets. The password is that of the user admin of its manager. */
export class DockerTomcat extends StatefulApplication {
  password!: string

  override getContainer() {
    const properties = 'org.apache.tomcat.util.digester'
    return {
      name: this.name,
      image: images.tomcat,
      commands: ['bash', '-c', start],
      env: {
        PASSWORD: this.password,
        CATALINA_OPTS: `-D${properties}.PROPERTY_SOURCE=${properties}.EnvironmentPropertySource`,
      },
      ports: this.tcpPorts([8080]),
      volumes: this.data('/usr/local/tomcat/webapps'),
    }
  }

  override webPorts() {
    return [8080]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerTomcat',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Tomcat',
  description: 'Runs servlets and pages in Java.',
  author: 'Vetro',
  tags: ['Docker', 'Application server'],
  form: form(DockerTomcat, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'tomcat' }),
        dataFolder: textField({
          ...keeping,
          label: 'Folder for applications',
          description: `${keeping.description} Tomcat runs the .war files in it.`,
        }),
        password: passwordField({ ...passwordRule, label: 'Password of the user admin' }),
      },
    },
  }),
})
