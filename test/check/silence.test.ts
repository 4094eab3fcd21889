import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { CheckedPackage } from '../../src/check/package.js'
import { selectionOf } from '../../src/check/selection.js'
import { type SilenceOptions, silence } from '../../src/check/silence/index.js'
import { createLocator, type Diagnostic, Diagnostics } from '../../src/diagnostics/index.js'

const everything: SilenceOptions = { selection: () => true, isComplete: true }

/** Each mark such as `<<M1008>>` is a finding in the text without the marks. Yields what is left, as `code line`. */
async function left(marked: string, path = 'Classes/A.yaml', options = everything): Promise<readonly string[]> {
  const findings: Diagnostic[] = []
  let text = ''
  for (const part of marked.split(/(<<\w+>>)/)) {
    const code = /^<<(\w+)>>$/.exec(part)?.[1]
    const span = { file: `/work/${path}`, start: text.length, end: text.length }
    if (code === undefined) text += part
    else findings.push({ code, severity: code.startsWith('M1001') ? 'error' : 'warning', message: 'Wrong.', span })
  }
  const content = new TextEncoder().encode(text)
  const sink = new Diagnostics()
  const checked = new CheckedPackage('/work', new Map([[path, { path, content, executable: false }]]), sink)
  const locate = createLocator(() => text)
  const silenced = await silence(checked, findings, options)
  return silenced.map(
    ({ code, span }) => `${code} ${span && locate(span)?.start.line}:${span && locate(span)?.start.column}`,
  )
}

const incomplete = 'M1012'
const unknown = 'M1013'
const needless = 'M1014'

const test = suite('comments that silence findings')

test('at the end of a line they are about that line', async () => {
  assert.equal(await left('a: <<M1008>>1 # vetro-ignore M1008: so be it\nb: <<M1008>>2\n'), ['M1008 2:4'])
})

test('alone on a line they are about the next one that has more than comments', async () => {
  assert.equal(await left('# vetro-ignore M1008: so be it\n\n  # more\na: <<M1008>>1\nb: <<M1008>>2\n'), ['M1008 5:4'])
})

test('on the first line they are about the file as a whole, too', async () => {
  assert.equal(await left('<<M1008>># vetro-ignore M1008: so be it\na: 1\n'), [])
})

test('several codes, several comments, errors', async () => {
  assert.equal(await left('a: <<M1008>><<M1001>><<M1010>>1 #vetro-ignore M1008 , M1001: a reason: with colons\n'), [
    'M1010 1:4',
  ])
  assert.equal(await left('# vetro-ignore M1008: one\n## vetro-ignore M1010: two\na: <<M1008>><<M1010>>1\n'), [])
})

test('a code is silenced, not those that begin like it', async () => {
  assert.equal(await left('a: <<M1008>>1 # vetro-ignore M10: so be it\n'), ['M1008 1:4', `${unknown} 1:21`])
})

for (const comment of ['M1008', 'M1008:', 'M1008:  ', ': so be it', '', ' , : so be it']) {
  test(`without a code or a reason nothing is silenced: "${comment}"`, async () => {
    assert.equal(await left(`a: <<M1008>>1 # vetro-ignore ${comment}\n`), ['M1008 1:4', `${incomplete} 1:6`])
  })
}

test('with an unknown code nothing is silenced', async () => {
  assert.equal(await left('a: <<M1008>>1 # vetro-ignore M1008, M9999, m1008: so be it\n'), [
    'M1008 1:4',
    `${unknown} 1:28`,
    `${unknown} 1:35`,
  ])
})

test('one that silences nothing is told, each code once', async () => {
  assert.equal(await left('a: <<M1008>>1\nb: 1 # vetro-ignore M1008, M1010: so be it\n'), [
    'M1008 1:4',
    `${needless} 2:21`,
    `${needless} 2:28`,
  ])
  assert.equal(await left('# vetro-ignore M1008: so be it\na: 1\n'), [`${needless} 1:16`])
})

test('unless its code is deselected, not all is known, or the package cannot be read', async () => {
  const text = 'a: 1 # vetro-ignore M1008: so be it\n'
  assert.equal(await left(text, undefined, { ...everything, selection: selectionOf([], ['M1008']) }), [])
  assert.equal(await left(text, undefined, { ...everything, isComplete: false }), [])
  assert.equal(await left(`${text}<<M1001>>`), ['M1001 2:1'])
})

test('a deselected finding that is silenced makes its comment no needless one', async () => {
  const text = 'a: <<M1008>>1 # vetro-ignore M1008: so be it\n'
  assert.equal(await left(text, undefined, { ...everything, selection: selectionOf([], ['M1008']) }), [])
})

for (const text of [
  'a: <<M1008>>"x # vetro-ignore M1008: no"',
  "a: <<M1008>>'\n  # vetro-ignore M1008: no'",
  'a: <<M1008>>x# vetro-ignore M1008: no',
  'a: |\n  # vetro-ignore M1008: no\n  <<M1008>>b',
  'a: >\n  # vetro-ignore M1008: no\n  <<M1008>>b\nc: d',
  '# see vetro-ignore M1008: no\n<<M1008>>b: c',
  '# vetro-ignored M1008: no\n<<M1008>>b: c',
]) {
  test(`is no such comment: ${JSON.stringify(text)}`, async () => {
    assert.equal(
      (await left(text)).map((finding) => finding.split(' ')[0]),
      ['M1008'],
    )
  })
}

test('a comment in a header of a block, after a flow, in a list', async () => {
  assert.equal(await left('a: <<M1008>>| # vetro-ignore M1008: yes\n  b\n'), [])
  assert.equal(await left('a: <<M1008>>[b, # vetro-ignore M1008: yes\n  c]\n'), [])
  assert.equal(await left('- a\n- # vetro-ignore M1008: yes\n  <<M1008>>b: c\n'), [])
})

test('in bodies of plans they are comments of the program, elsewhere in blocks they are not', async () => {
  const text =
    'Body: |\n  a = 1\n  # vetro-ignore M7001: yes\n  <<M7001>>b = 2\n  c = <<M7001>>3  # vetro-ignore M7001: yes\n'
  const codes = (path: string) => left(text.replaceAll('M7001', 'M1008'), path)
  assert.equal(await codes('Resources/Plan.template'), [])
  assert.equal(await codes('Classes/A.yaml'), ['M1008 4:3', 'M1008 5:7'])
})

test('in scripts', async () => {
  const text =
    '#!/bin/sh\n# vetro-ignore M1008: yes\n<<M1008>>a\nb<<M1008>> # vetro-ignore M1008: yes\nc#vetro-ignore M1008: no\n<<M1008>>d\n'
  for (const path of ['Resources/scripts/run.sh', 'Resources/scripts/run.py', 'Resources/scripts/run']) {
    assert.equal(await left(text, path), ['M1008 6:1'])
  }
})

test('with line breaks of Windows', async () => {
  assert.equal(
    await left('# vetro-ignore M1008: yes\r\na: <<M1008>>1\r\nb: <<M1008>>1 # vetro-ignore M1008: yes\r\n'),
    [],
  )
})

test('a file full of them takes no time', async () => {
  const begin = performance.now()
  await left('# vetro-ignore M1008: yes\n'.repeat(10_000) + '- <<M1008>>a # vetro-ignore M1008: yes\n'.repeat(5_000))
  assert.ok(performance.now() - begin < 3000)
})

test.run()
