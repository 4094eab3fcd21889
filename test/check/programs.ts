import { CheckedPackage } from '../../src/check/package.js'
import { checkResourceFiles } from '../../src/check/rules/resource-files.js'
import { CheckRun } from '../../src/check/run.js'
import { createLocator, Diagnostics } from '../../src/diagnostics/index.js'

/** A package's files below `Resources/`, and what the methods of its only class consist of. */
export interface Sample {
  readonly resources: Readonly<Record<string, string | Uint8Array>>
  /** Lines of YAML within `Methods:`. */
  readonly methods?: string
}

const run = new CheckRun()

/** What is found in plans and scripts of a package, as `M7001 Resources/Go.template:1:1`, less `Resources/`. */
export async function found(sample: Sample, by: CheckRun = run): Promise<readonly string[]> {
  return (await findings(sample, by)).map(({ place }) => place)
}

/** The same with the texts: `Go.template:1:1 Message. Suggestion.` */
export async function said(sample: Sample, by: CheckRun = run): Promise<readonly string[]> {
  return (await findings(sample, by)).map(({ place, text }) => `${place} ${text}`)
}

async function findings({ resources, methods = '' }: Sample, by: CheckRun) {
  const texts = {
    'manifest.yaml': 'FullName: com.example.Go\nClasses: {com.example.Go: Go.yaml}\n',
    'Classes/Go.yaml': `${classHead}${methods}`,
  }
  const named = Object.entries(resources).map(([path, content]) => [`Resources/${path}`, content] as const)
  const contents = [...Object.entries(texts), ...named].map(
    ([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content] as const,
  )
  const files = contents.map(([path, content]) => [path, { path, content, executable: false }] as const)
  const sink = new Diagnostics()
  const checked = new CheckedPackage('/work', new Map(files), sink)
  await checkResourceFiles(checked, by)
  const locate = createLocator((file) => checked.textNamed(file)?.text)
  return sink.list.map(({ code, message, suggestion = '', span }) => {
    const { line = 0, column = 0 } = (span && locate(span)?.start) ?? {}
    const path = span?.file.replace(/^\/work\/(?:Resources\/)?/, '')
    return { place: `${code} ${path}:${line}:${column}`, text: `${message} ${suggestion}` }
  })
}

const classHead = `Namespaces:
  =: com.example
  sys: io.murano.system
Name: Go
Methods:
`

/** Lines before those of `methods` in the class's file. */
export const linesBefore = classHead.split('\n').length - 1

/** Ends the programs that were asked. */
export const close = () => run.close()
