import { check, type Files } from '../../src/check/index.js'

/** What the classes of a sample begin with. */
export const header = `Namespaces:
  =: com.example
  std: io.murano
  res: io.murano.resources
  meta: io.murano.metadata
`

/** Classes beside the one that is checked. */
export const others = `${header}Name: Friend
Properties:
  name: {Contract: $.string().notNull()}
  size: {Contract: $.int(), Default: 1, Usage: InOut}
  box: {Contract: {}}
  hint: {Contract: $.string(), Usage: Static}
Methods:
  .init:
  ask:
  grow:
    Body:
      - $.size: 2
---
Name: Stranger
Properties:
  size: {Contract: $.int()}
Methods:
  ask:
---
Name: Left
Extends: Friend
---
Name: Right
Extends: Friend
Properties:
  size: {Contract: $.int(), Usage: InOut}
Methods:
  ask:
---
Name: Note
Usage: Meta
Applies: [Type, Method]
Properties:
  text: {Contract: $.string().notNull()}
  count: {Contract: $.int(), Default: 1}
---
Name: Notes
Usage: Meta
Cardinality: Many
`

const manifest = `Format: 1.4
Type: Application
FullName: com.example.Sample
Name: Sample
Description: A sample
Classes:
  com.example.Sample: Sample.yaml
  com.example.Friend: Others.yaml
  com.example.Stranger: Others.yaml
  com.example.Left: Others.yaml
  com.example.Right: Others.yaml
  com.example.Note: Others.yaml
  com.example.Notes: Others.yaml
`

const library: Files = {
  'manifest.yaml':
    'Format: 1.4\nType: Library\nFullName: com.library\nClasses: {com.library.Thing: Thing.yaml, com.library.Lost: Lost.yaml}\n',
  'Classes/Thing.yaml': 'Name: com.library.Thing\n',
  'Classes/Lost.yaml': 'Name: "\n',
}

/** How a sample differs from the usual one. */
export interface SampleOptions {
  readonly manifest?: string
  /** Whether the text is all of the file, with a header and a name of its own. */
  readonly isWhole?: boolean
  readonly requires?: boolean
}

/** What is found in a class: codes with the text that they point at. Throws for findings in the classes beside it. */
export async function checkSample(body: string, options: SampleOptions = {}): Promise<readonly string[]> {
  const { manifest: more = '', isWhole = false, requires = false } = options
  const text = isWhole ? body : `${header}Name: Sample\n${body}`
  const files: Record<string, string> = {
    'manifest.yaml': manifest + more + (requires ? 'Require: {com.library: }\n' : ''),
    LICENSE: 'A license',
    'Classes/Others.yaml': others,
    'Classes/Sample.yaml': text,
  }
  const { findings } = await check(files, { requires: [library], select: ['M10', 'M2', 'M3', 'M5'] })
  return findings.map(({ code, file, range, message }) => {
    const found = range === null ? '' : files[file ?? '']?.slice(range.start.offset, range.end.offset)
    if (file === 'Classes/Others.yaml') throw new Error(`${code} at ${found}: ${message}`)
    return `${file === 'Classes/Sample.yaml' ? '' : `${file} `}${code} ${found}`
  })
}
