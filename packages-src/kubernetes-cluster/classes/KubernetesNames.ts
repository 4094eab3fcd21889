import { base64encode, divide, type Int, MuranoError, MuranoObject, modulo, range } from 'vetro'
import type { PortNumber, Protocol } from '../../docker-interfaces/classes/Endpoint.js'

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const hexadecimalDigits = '0123456789abcdef'
/** The printable characters of ASCII, of which the first is number 32. */
const printable = ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~'

/** Names of objects in Kubernetes. Different names of pods and applications always yield different names there. */
export class KubernetesNames extends MuranoObject {
  /** How long names may be in Kubernetes. */
  static readonly limit = 63

  /**
   * The name of a pod or container: a DNS label (RFC 1123) without two dashes in a row. What is one already stays as it
   * is; else `x--` precedes the name, in which every byte that is no small letter (`x` is none here) or digit is written
   * as `x` and two hexadecimal digits.
   */
  static toLabel(name: string): string {
    if (name === '') throw new MuranoError('BadName', 'A name is missing: pods and applications need one')
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return KubernetesNames.checked(name, name)
    const escaped = KubernetesNames.bytesOf(name).map((byte) => KubernetesNames.escape(byte))
    return KubernetesNames.checked(`x--${escaped.join('')}`, name)
  }

  /** The name of the service for one port of an application in a pod: a DNS label that begins with a letter (RFC 1035). */
  static ofService(applicationName: string, podId: string, port: PortNumber, protocol: Protocol): string {
    // Labels hold no two dashes in a row but in their prefix, so it is clear where the one ends and the other begins.
    const parts = `${KubernetesNames.toLabel(applicationName)}--${podId}`
    const name = `${protocol.toLowerCase()}-${port}-${parts}`
    return KubernetesNames.checked(name, `${applicationName} in pod ${podId}, port ${port}`)
  }

  private static checked(label: string, name: string): string {
    if (label.length <= KubernetesNames.limit) return label
    const message = `"${name}" is too long a name: in Kubernetes it would be ${label}, which has ${label.length} characters`
    throw new MuranoError('BadName', `${message} of at most ${KubernetesNames.limit}`)
  }

  private static escape(byte: Int): string {
    const character = byte >= 32 && byte < 127 ? printable.slice(byte - 32, byte - 31) : ''
    if (/^[a-wyz0-9]$/.test(character)) return character
    const [high, low] = [divide(byte, 16), modulo(byte, 16)]
    return `x${hexadecimalDigits.slice(high, high + 1)}${hexadecimalDigits.slice(low, low + 1)}`
  }

  /** The bytes of a text in UTF-8, which base64 shows: four of its digits hold three bytes. */
  private static bytesOf(text: string): Int[] {
    const encoded = base64encode(text)
    return range(divide(encoded.length, 4)).flatMap((index) => {
      const digits = encoded.slice(index * 4, index * 4 + 4).replaceAll('=', '')
      const values = range(4).map((place) => base64Digits.indexOf(`${digits}AAAA`.slice(place, place + 1)))
      const bits = values.reduce((sum, value) => sum * 64 + value, 0)
      return [divide(bits, 65536), modulo(divide(bits, 256), 256), modulo(bits, 256)].slice(0, digits.length - 1)
    })
  }
}
