import { images } from '../../../packages-src/docker-applications/images.js'
import type { Model, Value } from '../../harness/engine.js'
import { object } from '../environment.js'

/** A container as an application wants it, whatever runs it. */
export interface Container {
  readonly image: string
  /** Programs, which have several lines, are shown as `(program)`. */
  readonly commands: readonly string[]
  readonly env: { readonly [name: string]: string }
  /** `80/tcp` */
  readonly ports: readonly string[]
  /** By path in the container: a folder of the host, or null for scratch space. */
  readonly volumes: { readonly [path: string]: string | null }
}

/** An application of the catalog, its inputs beside name and host, and the container that it becomes. */
interface Sample {
  readonly type: string
  readonly inputs: { readonly [name: string]: Value }
  readonly container: Partial<Container> & { readonly image: string }
}

/** A password that shells, YAML, Python and Kubernetes would like to read otherwise. */
export const password = `p"a'$(w)\\0 &<%>{}`

/** Applications by the folders of their packages; those that need others are in connected.test.ts. */
const samples: { readonly [folder: string]: Sample } = {
  'docker-app': {
    type: 'DockerApp',
    inputs: {
      image: 'registry.example.com:5000/team/shop:1.2',
      env: 'A=b, C = "d, e=""f"" " ,G= h i = j,K=',
      ports: '80, 443/tcp ,53/udp',
      volumes: '/cache, /data = /srv/data',
      command: 'run\n\n  --name=a b\r\n$HOME',
    },
    container: {
      image: 'registry.example.com:5000/team/shop:1.2',
      commands: ['run', '--name=a b', '$HOME'],
      env: { A: 'b', C: 'd, e="f" ', G: 'h i = j', K: '' },
      ports: ['80/tcp', '443/tcp', '53/udp'],
      volumes: { '/cache': null, '/data': '/srv/data' },
    },
  },
  'docker-crate': {
    type: 'DockerCrate',
    inputs: {},
    container: {
      image: images.crate,
      commands: ['-Cdiscovery.type=single-node', '-Cnode.store.allow_mmap=false'],
      ports: ['4200/tcp', '5432/tcp'],
      volumes: { '/data': null },
    },
  },
  'docker-elasticsearch': {
    type: 'DockerElasticsearch',
    inputs: { username: 'searcher', password },
    container: {
      image: images.elasticsearch,
      commands: ['bash', '-c', '(program)'],
      env: {
        USER_NAME: 'searcher',
        ELASTIC_PASSWORD: password,
        'discovery.type': 'single-node',
        'node.store.allow_mmap': 'false',
        'xpack.security.enabled': 'true',
        'xpack.security.http.ssl.enabled': 'false',
      },
      ports: ['9200/tcp'],
      volumes: { '/usr/share/elasticsearch/data': null },
    },
  },
  'docker-glassfish': {
    type: 'DockerGlassFish',
    inputs: { password },
    container: {
      image: images.glassfish,
      commands: ['bash', '-c', '(program)'],
      env: { PASSWORD: password },
      ports: ['8080/tcp', '4848/tcp'],
      volumes: { '/opt/glassfish7/glassfish/domains/domain1/autodeploy': null },
    },
  },
  'docker-httpd': { type: 'DockerHTTPd', inputs: {}, container: { image: images.httpd, ports: ['80/tcp'] } },
  'docker-httpd-site': {
    type: 'DockerHTTPdSite',
    inputs: { siteRepo: 'https://example.com/site.zip?a=$(b)' },
    container: {
      image: images.httpdWithTools,
      commands: ['sh', '-c', '(program)', 'site', '/usr/local/apache2/htdocs', 'httpd-foreground'],
      env: { SITE: 'https://example.com/site.zip?a=$(b)' },
      ports: ['80/tcp'],
    },
  },
  'docker-influxdb': {
    type: 'DockerInfluxDB',
    inputs: { preCreateDB: 'metrics', dataFolder: '/srv/influx' },
    container: {
      image: images.influxdb,
      env: { INFLUXDB_DB: 'metrics' },
      ports: ['8086/tcp'],
      volumes: { '/var/lib/influxdb': '/srv/influx' },
    },
  },
  'docker-jboss': {
    type: 'DockerJBoss',
    inputs: { password },
    container: {
      image: images.wildfly,
      commands: ['bash', '-c', '(program)'],
      env: { PASSWORD: password },
      ports: ['8080/tcp', '9990/tcp'],
      volumes: { '/opt/jboss/wildfly/standalone/deployments': null },
    },
  },
  'docker-jenkins': {
    type: 'DockerJenkins',
    inputs: { dataFolder: '/srv/jenkins' },
    container: {
      image: images.jenkins,
      ports: ['8080/tcp', '50000/tcp'],
      volumes: { '/var/jenkins_home': '/srv/jenkins' },
    },
  },
  'docker-mariadb': {
    type: 'DockerMariaDB',
    inputs: { password },
    container: {
      image: images.mariadb,
      env: { MARIADB_ROOT_PASSWORD: password },
      ports: ['3306/tcp'],
      volumes: { '/var/lib/mysql': null },
    },
  },
  'docker-mongodb': {
    type: 'DockerMongoDB',
    inputs: {},
    container: { image: images.mongo, ports: ['27017/tcp'], volumes: { '/data/db': null } },
  },
  'docker-mysql': {
    type: 'DockerMySQL',
    inputs: { password, dataFolder: '/srv/mysql' },
    container: {
      image: images.mysql,
      env: { MYSQL_ROOT_PASSWORD: password },
      ports: ['3306/tcp'],
      volumes: { '/var/lib/mysql': '/srv/mysql' },
    },
  },
  'docker-nginx': { type: 'DockerNginx', inputs: {}, container: { image: images.nginx, ports: ['80/tcp'] } },
  'docker-nginx-site': {
    type: 'DockerNginxSite',
    inputs: { siteRepo: 'http://10.0.0.1:8080/site.tar.gz' },
    container: {
      image: images.nginxWithTools,
      commands: ['sh', '-c', '(program)', 'site', '/usr/share/nginx/html', 'nginx', '-g', 'daemon off;'],
      env: { SITE: 'http://10.0.0.1:8080/site.tar.gz' },
      ports: ['80/tcp'],
    },
  },
  'docker-postgresql': {
    type: 'DockerPostgreSQL',
    inputs: { password },
    container: {
      image: images.postgres,
      env: { POSTGRES_PASSWORD: password },
      ports: ['5432/tcp'],
      volumes: { '/var/lib/postgresql': null },
    },
  },
  'docker-redis': {
    type: 'DockerRedis',
    inputs: { dataFolder: '/srv/redis' },
    container: { image: images.redis, ports: ['6379/tcp'], volumes: { '/data': '/srv/redis' } },
  },
  'docker-tomcat': {
    type: 'DockerTomcat',
    inputs: { password },
    container: {
      image: images.tomcat,
      commands: ['bash', '-c', '(program)'],
      env: {
        PASSWORD: password,
        CATALINA_OPTS:
          '-Dorg.apache.tomcat.util.digester.PROPERTY_SOURCE=org.apache.tomcat.util.digester.EnvironmentPropertySource',
      },
      ports: ['8080/tcp'],
      volumes: { '/usr/local/tomcat/webapps': null },
    },
  },
}

/** Folders of all packages of applications. */
export const packages = [...Object.keys(samples), 'docker-grafana', 'docker-guestbook', 'docker-orion']

/** An application by the name of its class. */
export const application = (
  type: string,
  name: string,
  host: string,
  inputs: { readonly [name: string]: Value } = {},
): Model => object(`com.example.docker.${type}`, name, { host, ...inputs })

/** Samples, each on the host that it is given by its name. */
export const samplesOn = (names: readonly string[], host: (name: string) => string): readonly Model[] =>
  Object.entries(samples)
    .filter(([name]) => names.includes(name))
    .map(([name, { type, inputs }]) => application(type, name, host(name), inputs))

/** The samples in three parts. */
export const groups = [0, 1, 2].map((part) => Object.keys(samples).filter((_, number) => number % 3 === part))

/** The containers that they become, by name. */
export const expected: { readonly [name: string]: Container } = Object.fromEntries(
  Object.entries(samples).map(([name, { container }]) => [
    name,
    { commands: [], env: {}, ports: [], volumes: {}, ...container },
  ]),
)
