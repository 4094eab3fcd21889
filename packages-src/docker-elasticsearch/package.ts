import { definePackage, form, type Matching, passwordField, textField } from 'vetro'
import { keeping, naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** A name that Elasticsearch takes for a user. */
type UserName = Matching<'[A-Za-z_][A-Za-z0-9_.-]{0,63}'>

/** Adds the user, unless it is the one that is always there, and starts. The password reaches no command line. */
const start = `set -eu
if [ "$USER_NAME" != elastic ] && ! grep -q "^$USER_NAME:" config/users; then
  printf '%s\\n%s\\n' "$ELASTIC_PASSWORD" "$ELASTIC_PASSWORD" | elasticsearch-users useradd "$USER_NAME" -r superuser
fi
exec docker-entrypoint.sh eswrapper
`

/** Elasticsearch, which finds documents; here it is a single node. User and password are those of an administrator. */
export class DockerElasticsearch extends StatefulApplication {
  username!: UserName
  password!: string

  override getContainer() {
    return {
      name: this.name,
      image: images.elasticsearch,
      commands: ['bash', '-c', start],
      env: {
        USER_NAME: this.username,
        ELASTIC_PASSWORD: this.password,
        'discovery.type': 'single-node',
        'node.store.allow_mmap': 'false',
        'xpack.security.enabled': 'true',
        'xpack.security.http.ssl.enabled': 'false',
      },
      ports: this.tcpPorts([9200]),
      volumes: this.data('/usr/share/elasticsearch/data'),
    }
  }

  override webPorts() {
    return [9200]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerElasticsearch',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Elasticsearch',
  description: 'Stores documents, searches them and analyses them.',
  author: 'Vetro',
  tags: ['Docker', 'Search', 'Database'],
  form: form(DockerElasticsearch, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'elasticsearch' }),
        dataFolder: textField({ ...keeping, description: `${keeping.description} The user id 1000 has to own it.` }),
        username: textField({
          label: 'Administrator',
          initial: 'elastic',
          message: 'At most 64 letters, digits, dots, dashes and underscores, the first one a letter or underscore.',
        }),
        password: passwordField({ ...passwordRule, label: 'Password of the administrator' }),
      },
    },
  }),
})
