import { componentField, create, definePackage, form, out, passwordField, Resources, textField } from 'vetro'
import { DockerApplication, keeping, naming, passwordRule, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'
import { DockerInfluxDB, databaseName } from '../docker-influxdb/package.js'

/**
 * Keeps the database known to Grafana, whose image takes data sources by files and by its API only: a container beside
 * Grafana's, which talks to this API.
 */
export class GrafanaDataSource extends DockerApplication {
  grafana!: DockerGrafana

  override getContainer() {
    const { name, influxDB, dbName, grafanaUser, grafanaPassword } = this.grafana
    const grafana = this.getConnectionTo(this.grafana, 3000)
    const database = this.grafana.getConnectionTo(influxDB, 8086)
    return {
      name: `${name}-data-source`,
      image: images.python,
      commands: ['python3', '-u', '-c', Resources.string('data-source.py')],
      env: {
        GRAFANA_URL: `http://${grafana.host}:${grafana.port}`,
        GRAFANA_USER: grafanaUser,
        GRAFANA_PASSWORD: grafanaPassword,
        INFLUXDB_URL: `http://${database.host}:${database.port}`,
        INFLUXDB_DATABASE: dbName,
      },
    }
  }
}

/** Grafana, which draws what is in a database of InfluxDB. */
export class DockerGrafana extends StatefulApplication {
  influxDB!: DockerInfluxDB
  /** The database in InfluxDB. */
  dbName!: string
  /** The administrator. */
  grafanaUser!: string
  grafanaPassword!: string
  @out dataSource: GrafanaDataSource | null = null

  override deploy() {
    this.influxDB.deploy()
    super.deploy()
    const dataSource = this.dataSource ?? create(GrafanaDataSource, { grafana: this, host: this.host }, this)
    this.dataSource = dataSource
    dataSource.deploy()
  }

  override getContainer() {
    return {
      name: this.name,
      image: images.grafana,
      env: { GF_SECURITY_ADMIN_USER: this.grafanaUser, GF_SECURITY_ADMIN_PASSWORD: this.grafanaPassword },
      ports: this.tcpPorts([3000]),
      volumes: this.data('/var/lib/grafana'),
    }
  }

  override webPorts() {
    return [3000]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerGrafana',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Grafana',
  description: 'Draws charts of measurements that InfluxDB keeps.',
  author: 'Vetro',
  tags: ['Docker', 'Monitoring'],
  form: form(DockerGrafana, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'grafana' }),
        dataFolder: textField({ ...keeping, description: `${keeping.description} The user id 472 has to own it.` }),
        influxDB: componentField(DockerInfluxDB, {
          label: 'InfluxDB',
          description: 'Where the measurements are. Press + to add one to the environment.',
        }),
        dbName: textField({
          label: 'Database',
          description: 'The database of InfluxDB to draw from.',
          pattern: '[A-Za-z_][A-Za-z0-9_]*',
          message: databaseName,
        }),
        grafanaUser: textField({
          label: 'Administrator',
          initial: 'admin',
          pattern: '[A-Za-z0-9_.-]{1,64}',
          message: 'At most 64 letters, digits, dots, dashes and underscores.',
        }),
        grafanaPassword: passwordField({ ...passwordRule, label: 'Password of the administrator' }),
      },
    },
  }),
})
