import { create, definePackage, form, type Matching, modulo, textField, toInteger } from 'vetro'
import {
  applicationFields,
  DockerHostVolume,
  DockerTempVolume,
  type DockerVolume,
  naming,
  type Protocol,
  PublishedApplication,
} from 'vetro/docker'

/** What is separated by commas, or nothing. */
type ListOf<Item extends string> = `(${Item}(,${Item})*)?`

/** The name of an image, perhaps with a registry before it, and a tag or a digest behind. */
type ImageName = Matching<'[A-Za-z0-9][A-Za-z0-9_./:@-]*'>

/** `A=b, C="d, e"`: values with commas or quotes stand in quotes, and there a quote is written twice. */
type Variables = Matching<ListOf<' *[A-Za-z_][A-Za-z0-9_.-]* *=( *"([^"]|"")*" *|[^",]*)'>>

type PortText = '6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3}'

/** `80, 443, 53/udp` */
type Ports = Matching<ListOf<` *(${PortText})(/([tT][cC][pP]|[uU][dD][pP]))? *`>>

type Path = '(/[A-Za-z0-9_.-]+)+'

/** `/cache, /data=/srv/data`: paths in the container, and which folders of the host they are. */
type Volumes = Matching<ListOf<` *${Path}( *= *${Path})? *`>>

/** Any image. */
export class DockerApp extends PublishedApplication {
  image!: ImageName
  env: Variables = ''
  ports: Ports = ''
  volumes: Volumes = ''
  /** The arguments that the container starts with, each in a line; none for those of the image. */
  command = ''

  override getContainer() {
    return {
      name: this.name,
      image: this.image,
      commands: this.command
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      env: Object.fromEntries(DockerApp.itemsOf(this.env).map((item) => DockerApp.variableOf(item))),
      ports: DockerApp.itemsOf(this.ports).map((item) => this.portOf(item)),
      volumes: Object.fromEntries(DockerApp.itemsOf(this.volumes).map((item) => this.volumeOf(item))),
    }
  }

  /** What stands between commas that are not in quotes. */
  static itemsOf(text: string): string[] {
    const items: string[] = []
    let begun: string | null = null
    for (const piece of text.split(',')) {
      const item: string = begun === null ? piece : `${begun},${piece}`
      const isWhole = modulo(item.split('"').length, 2) === 1
      if (isWhole && item.trim() !== '') items.push(item.trim())
      begun = isWhole ? null : item
    }
    return items
  }

  static variableOf(item: string): [string, string] {
    const separator = item.indexOf('=')
    const value = item.slice(separator + 1).trim()
    const name = item.slice(0, separator).trim()
    return [name, value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value]
  }

  private portOf(item: string) {
    const [port, protocol] = item.toUpperCase().split('/')
    const kind: Protocol = protocol === 'UDP' ? 'UDP' : 'TCP'
    return { port: toInteger(port ?? ''), protocol: kind, scope: this.scope() }
  }

  private volumeOf(item: string): [string, DockerVolume] {
    const [path, folder] = item.split('=').map((part) => part.trim())
    // Containers of one pod share volumes that have one name.
    const name = `${this.name}${(path ?? '').replaceAll('/', '-')}`
    const volume =
      folder == null ? create(DockerTempVolume, { name }) : create(DockerHostVolume, { name, path: folder })
    return [path ?? '', volume]
  }
}

export default definePackage({
  fullName: 'com.example.docker.DockerApp',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker application',
  description: 'Runs any image of a container, with the variables, ports and volumes that it needs.',
  author: 'Vetro',
  tags: ['Docker'],
  form: form(DockerApp, {
    steps: {
      application: {
        ...applicationFields,
        name: textField({ ...naming, initial: 'application' }),
        image: textField({
          label: 'Image',
          description: 'As docker pull takes it: redis:8, or registry.example.com/team/shop:1.2.',
          message: 'A name such as redis:8: letters, digits, dots, dashes, underscores, slashes, colons and @.',
        }),
        ports: textField({
          label: 'Ports',
          description: 'What the container listens on, for TCP unless told: 80, 443, 53/udp. May stay empty.',
          message: 'Numbers from 1 to 65535, with commas between them: 80, 443, 53/udp.',
        }),
        env: textField({
          label: 'Variables',
          description:
            'Of the container: MODE=fast, GREETING="Hello, you". A value with commas or quotes stands in quotes, and each ' +
            'quote in it is written twice.',
          message: 'Such as MODE=fast, GREETING="Hello, you": each a name, = and a value, with commas between them.',
        }),
        volumes: textField({
          label: 'Volumes',
          description:
            'Folders of the container, each with the folder of the host that keeps its content: /data=/srv/data. One ' +
            'without = is scratch space: /cache.',
          message: 'Paths of letters, digits, dashes, dots and underscores: /cache, /data=/srv/data.',
        }),
        command: textField({
          label: 'Arguments',
          multiline: true,
          description: 'What the container is started with in place of what its image says, one argument in each line.',
        }),
      },
    },
  }),
})
