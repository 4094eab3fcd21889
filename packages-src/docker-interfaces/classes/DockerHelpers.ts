import { MuranoObject } from 'vetro'

/** Conversions between labels as users write them and as hosts take them. */
export class DockerHelpers extends MuranoObject {
  /** Turns `a=b, c=d` into a map. Commas or semicolons separate; items without `=` are skipped. */
  static labels2Map(labelsString: string): Record<string, string> {
    const labels: Record<string, string> = {}
    for (const item of labelsString.replaceAll(';', ',').split(',')) {
      const separator = item.indexOf('=')
      if (separator >= 0) labels[item.slice(0, separator).trim()] = item.slice(separator + 1).trim()
    }
    return labels
  }

  /** Turns a map into `a=b;c=d`. */
  static map2labels(labelsMap: Record<string, string>): string {
    return Object.entries(labelsMap)
      .map(([name, value]) => `${name}=${value}`)
      .join(';')
  }
}
