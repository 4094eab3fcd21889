import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { githubCommands } from '../../src/diagnostics/render/github.js'
import { files, findingAt, inFolder, inZip, spanOf } from './reports.js'

const command = (...more: Parameters<typeof findingAt>) => githubCommands([findingAt(...more)], files)
const escaped = 'my package%2C 50%25/Classes/A.yaml'

const test = suite('workflow commands for GitHub')

test('have the place, the code as title, and the message', () => {
  assert.is(
    command(inFolder, '$x', { severity: 'error' }),
    `::error file=${escaped},line=2,col=8,endLine=2,endColumn=10,title=M1008::Twice.\n`,
  )
})

test('have no columns where the lines differ', () => {
  assert.is(command(inFolder, '$x\nlast'), `::warning file=${escaped},line=2,endLine=3,title=M1008::Twice.\n`)
})

test('texts stay on one line, and cannot become commands of their own', () => {
  const message = '100%: a,b\r\n::set-output name=a::b'
  assert.is(
    command(inFolder, 'Name', { message, suggestion: 'Do\nso.' }).split('title=M1008')[1],
    '::100%25: a,b%0D%0A::set-output name=a::b%0ADo%0Aso.\n',
  )
})

test('related places follow', () => {
  const related = [{ message: 'It stands here, too.', span: spanOf(inFolder, 'Body') }]
  assert.match(
    command(inFolder, 'Name', { related }),
    '::Twice.%0Amy package, 50%25/Classes/A.yaml:2:2: It stands here, too.\n',
  )
})

test('a file in a zip: the zip has them, the place in it is in the text', () => {
  assert.is(command(inZip, '$x'), '::warning file=out/a.zip,title=M1008::Classes/A.yaml:2:7: Twice.\n')
})

test('a file without text, one elsewhere, none', () => {
  assert.is(command('/work/logo.png', ''), '::warning file=logo.png,title=M1008::Twice.\n')
  assert.is(command('/else/logo.png', ''), '::warning file=/else/logo.png,title=M1008::Twice.\n')
  assert.is(command('', '', { span: undefined }), '::warning title=M1008::Twice.\n')
})

test('a line for each finding', () => {
  assert.is(githubCommands([findingAt(inFolder, 'Name'), findingAt(inZip, 'Name')], files).split('\n').length, 3)
  assert.is(githubCommands([], files), '')
})

test.run()
