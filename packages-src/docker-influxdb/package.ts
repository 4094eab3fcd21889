import { definePackage, form, type Matching, textField } from 'vetro'
import { keeping, naming, StatefulApplication, statefulFields } from 'vetro/docker'
import { images } from '../docker-applications/images.js'

/** A name that needs no quotes in the language of InfluxDB. */
export type DatabaseName = Matching<'[A-Za-z_][A-Za-z0-9_]*'>

/** What that means, for those who break it. */
export const databaseName = 'Letters, digits and underscores, the first one no digit.'

/** InfluxDB, a database for measurements over time. */
export class DockerInfluxDB extends StatefulApplication {
  /** A database that is there from the beginning. */
  preCreateDB: DatabaseName | null = null

  override getContainer() {
    const env: Record<string, string> = this.preCreateDB === null ? {} : { INFLUXDB_DB: this.preCreateDB }
    return {
      name: this.name,
      image: images.influxdb,
      env,
      ports: this.tcpPorts([8086]),
      volumes: this.data('/var/lib/influxdb'),
    }
  }

  override webPorts() {
    return [8086]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerInfluxDB',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker InfluxDB',
  description: 'A database for measurements and events over time.',
  author: 'Vetro',
  tags: ['Docker', 'Database', 'Monitoring'],
  form: form(DockerInfluxDB, {
    steps: {
      application: {
        ...statefulFields,
        name: textField({ ...naming, initial: 'influxdb' }),
        dataFolder: textField({ ...keeping, description: `${keeping.description} The user id 1500 has to own it.` }),
        preCreateDB: textField({
          label: 'Database',
          description: 'Is made when InfluxDB starts without data. May stay empty.',
          message: databaseName,
        }),
      },
    },
  }),
})
