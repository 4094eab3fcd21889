import { check } from '../../src/check/index.js'

const manifest = (format: string) => `Format: ${format}
Type: Application
FullName: com.example.Sample
Name: Sample
Description: A sample
Classes:
  com.example.Sample: Sample.yaml
  com.example.Friend: Friend.yaml
`

const friend = `Namespaces: {=: com.example}
Name: Friend
Properties:
  name: {Contract: $.string().notNull()}
  size: {Contract: $.int(), Default: 1, Usage: InOut}
Methods:
  ask:
`

/** A class with one method of these statements, indented as in the class. */
const sample = (statements: string): string => `Namespaces:
  =: com.example
  std: io.murano
Name: Sample
Extends: std:Application
Properties:
  name:
    Contract: $.string().notNull()
  size:
    Contract: $.int().notNull()
  motto:
    Contract: $.string()
  friend:
    Contract: $.class(Friend)
  friends:
    Contract: [$.class(Friend)]
  box:
    Contract:
      height: $.int()
      width: $.int()
  unknown:
    Contract: $
Methods:
  ask:
    Arguments:
      - question:
          Contract: $.string()
  need:
    Arguments:
      - thing:
          Contract: $.int().notNull()
  pay:
    Arguments:
      - sum:
          Contract: $.int().check($ > 0)
  order:
    Arguments:
      - things:
          Contract:
            - name: $.string().notNull()
              count: $.int()
  meet:
    Body:
      - $._met: true
  act:
    Scope: Public
    Body:
      - $.run()
  run:
    Body:
${statements.replace(/^/gm, '      ')}
`

/** What is found in a method: codes with the text that they point at. Throws for findings anywhere else. */
export const checkMethod = async (statements: string, format = '1.4'): Promise<readonly string[]> => {
  const text = sample(statements)
  const { findings } = await check(
    {
      'manifest.yaml': manifest(format),
      LICENSE: 'A license',
      'Classes/Friend.yaml': friend,
      'Classes/Sample.yaml': text,
    },
    { select: ['M10', 'M4', 'M5'] },
  )
  return findings.map(({ code, file, range, message }) => {
    if (file !== 'Classes/Sample.yaml' || range === null) throw new Error(`${code} ${message}`)
    return `${code} ${text.slice(range.start.offset, range.end.offset)}`
  })
}
