import { componentField, create, definePackage, form, out, Resources, textField } from 'vetro'
import { applicationFields, DockerContainerHost, hosts, naming, PublishedApplication } from 'vetro/docker'
import { images } from '../docker-applications/images.js'
import { DockerRedis } from '../docker-redis/package.js'

/** A copy of a Redis that follows its master. */
export class DockerRedisSlave extends PublishedApplication {
  redisMaster!: DockerRedis

  override deploy() {
    this.redisMaster.deploy()
    super.deploy()
  }

  override getContainer() {
    const { host, port } = this.getConnectionTo(this.redisMaster, 6379)
    return {
      name: this.name,
      image: images.redis,
      // Not the port of the master: both may be in one pod.
      commands: ['redis-server', '--port', '6380', '--replicaof', host, String(port)],
      ports: this.tcpPorts([6380]),
    }
  }
}

/** A guest book that writes to a Redis and reads from a copy of it. */
export class DockerGuestBook extends PublishedApplication {
  redisMaster!: DockerRedis
  /** Where the copy of the Redis runs. */
  redisSlaveHost!: DockerContainerHost
  @out redisSlave: DockerRedisSlave | null = null

  override deploy() {
    this.slave().deploy()
    super.deploy()
  }

  override getContainer() {
    const master = this.getConnectionTo(this.redisMaster, 6379)
    const slave = this.getConnectionTo(this.slave(), 6380)
    return {
      name: this.name,
      image: images.python,
      commands: ['python3', '-u', '-c', Resources.string('guestbook.py'), '80'],
      env: {
        REDIS_MASTER_HOST: master.host,
        REDIS_MASTER_PORT: String(master.port),
        REDIS_SLAVE_HOST: slave.host,
        REDIS_SLAVE_PORT: String(slave.port),
      },
      ports: this.tcpPorts([80]),
    }
  }

  override webPorts() {
    return [80]
  }

  /** The copy, made when it is first asked for. */
  private slave(): DockerRedisSlave {
    const { redisMaster, redisSlaveHost: host } = this
    // Hosts without an internal network in common meet outside of it only.
    const publish = host.getInternalScopeId() !== this.host.getInternalScopeId()
    const name = `${this.name}-slave`
    const slave = this.redisSlave ?? create(DockerRedisSlave, { name, host, redisMaster, publish }, this)
    this.redisSlave = slave
    return slave
  }
}

export default definePackage({
  fullName: 'com.example.docker.GuestBook',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Guest Book',
  description: 'A guest book that keeps its entries in Redis, and reads them from a copy of it.',
  author: 'Vetro',
  tags: ['Docker', 'Web'],
  form: form(DockerGuestBook, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: 'guestbook' }),
        redisMaster: componentField(DockerRedis, { label: 'Redis', description: 'Where entries are written to.' }),
        redisSlaveHost: componentField(DockerContainerHost, {
          label: 'Docker host of the copy',
          description: 'What runs the copy of the Redis, from which entries are read.',
          offered: hosts,
        }),
      },
    },
  }),
})
