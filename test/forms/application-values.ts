/** Values of a field that its form takes, and those that it refuses. */
export interface Values {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

const folder: Values = {
  good: ['', '/srv/data', '/srv/a.b_c-d'],
  bad: ['srv', '/', '/a b', '/a/', '/../etc', '/a:b', '/ü'],
}
const secret = {
  good: ['Aa1!<&>"\'x', '12345678', 'x'.repeat(64)],
  bad: ['', 'short1!', 'has a blank', 'x'.repeat(65), 'pässwörd1'],
}
const site: Values = {
  good: ['http://example.com', 'https://example.com:8080/a/site.tar.gz?x=$(y)'],
  bad: ['', 'example.com/a.zip', 'ftp://a/b.zip', 'https://a/b c.zip', 'https://', '-O/etc/passwd', 'https://a b/'],
}
const database: Values = { good: ['metrics', '_a1'], bad: ['1a', 'a-b', 'a b', 'a"b'] }

/** Values of which one form shows all, for the others. */
export const brief = ({ good, bad }: Values): Values => ({ good: good.slice(0, 2), bad: bad.slice(0, 2) })

/** What each form takes and refuses beside the fields that all have. The first good value is needed, where it is not empty. */
export const fields: { readonly [type: string]: { readonly [field: string]: Values } } = {
  DockerApp: {
    image: {
      good: ['redis:8', 'registry.example.com:5000/a/b_c:1.2', `a@sha256:${'0'.repeat(64)}`],
      bad: ['', '-v', 'a b', 'a;b', 'ä'],
    },
    ports: {
      good: ['', '80', '80, 443', '1,65535', '53/udp, 53/TCP', ' 80 , 443 '],
      bad: ['http', '0', '65536', '80;443', '80 443', '80,', ',80', '80/icmp', '-1', '8.0', '٨٠'],
    },
    env: {
      good: ['', 'A=b', 'A=b, C=d', 'A=', 'A=b=c d, E="f, ""g"" = h",I=j', 'a.b-c=$(x)`y`\\'],
      bad: ['A', '=b', '1A=b', 'A=b,', 'A=b,,C=d', 'A="b', 'A=b"c"', 'A="b"c', 'A B=c'],
    },
    volumes: {
      good: ['', '/cache', '/data=/srv/data', '/cache, /data = /srv/data'],
      bad: ['data', '/data=', '/data=srv', '/a b', '/a=/b=/c', '/', '/a:/b'],
    },
    command: { good: ['', '-c', 'run "$(x)"\n-v'], bad: [] },
  },
  DockerCrate: { dataFolder: brief(folder) },
  DockerElasticsearch: {
    dataFolder: brief(folder),
    username: { good: ['elastic', 'a.b-c_1'], bad: ['', '1a', 'a b', 'a:b', '-a', 'a'.repeat(65)] },
    password: brief(secret),
  },
  DockerGlassFish: { dataFolder: brief(folder), password: brief(secret) },
  DockerGrafana: {
    dataFolder: brief(folder),
    influxDB: { good: ['influx'], bad: ['', 'other'] },
    dbName: { good: database.good, bad: ['', ...database.bad] },
    grafanaUser: { good: ['admin'], bad: ['', 'a b', 'a:b'] },
    grafanaPassword: brief(secret),
  },
  DockerGuestBook: { redisMaster: { good: ['redis'], bad: [''] }, redisSlaveHost: { good: ['box', 'pod'], bad: [''] } },
  DockerHTTPd: {},
  DockerHTTPdSite: { siteRepo: site },
  DockerInfluxDB: { dataFolder: brief(folder), preCreateDB: { good: ['', ...database.good], bad: database.bad } },
  DockerJBoss: { dataFolder: brief(folder), password: brief(secret) },
  DockerJenkins: { dataFolder: brief(folder) },
  DockerMariaDB: { dataFolder: brief(folder), password: brief(secret) },
  DockerMongoDB: { dataFolder: brief(folder) },
  DockerMySQL: { dataFolder: folder, password: secret },
  DockerNginx: {},
  DockerNginxSite: { siteRepo: brief(site) },
  DockerOrion: { mongodb: { good: ['mongo'], bad: [''] } },
  DockerPostgreSQL: { dataFolder: brief(folder), password: brief(secret) },
  DockerRedis: { dataFolder: brief(folder) },
  DockerTomcat: { dataFolder: brief(folder), password: brief(secret) },
}

/** The fields that all have. */
export const common = {
  name: { good: ['web-1', 'A.b_C'], bad: ['', '-web', 'my web', 'a/b', 'wéb'] },
  host: { good: ['box', 'pod'], bad: ['', 'other'] },
}
