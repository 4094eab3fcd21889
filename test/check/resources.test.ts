import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { close, found, linesBefore, said } from './programs.js'

const test = suite('files that classes read')
test.after(close)

const template = (text: string) => ({ 'A.template': `Parameters:\n${text}` })

/** A method `go` that reads files in each of these lines. */
const methodOf = (lines: readonly string[], more = '') =>
  `  go:\n    Body:\n${lines.map((line) => `      - ${line}\n`).join('')}${more}`

/** Where a line of the method's body is in the class's file, and what stands in it. */
const inClass = (code: string, line: number, column: number) =>
  `${code} Classes/Go.yaml:${linesBefore + 3 + line}:${column}`

const made = '$resources: new(sys:Resources)'
const foundIn = (resources: Readonly<Record<string, string>>, ...lines: readonly string[]) =>
  found({ resources, methods: methodOf([made, ...lines]) })

test('files that are there', async () => {
  const resources = { ...template('  a: $a\n'), 'b.json': '{"a": [1, NaN]}', 'scripts/c.txt': 'x' }
  const lines = [
    "$a: $resources.yaml('A.template').bind(dict(a => 1))",
    "$b: $resources.json('b.json')",
    "$c: $resources.string('scripts/c.txt')",
    "$c: sys:Resources.string('./scripts//c.txt')",
    "$c: new(sys:Resources).string('scripts/c.txt')",
  ]
  assert.equal(await foundIn(resources, ...lines), [])
})

test('files that are not there', async () => {
  const lines = [
    "$a: $resources.yaml('B.template')",
    "$b: sys:Resources.json('b.json')",
    "$c: new(sys:Resources).string('c')",
  ]
  const expected = [inClass('M7038', 1, 29), inClass('M7038', 2, 32), inClass('M7038', 3, 39)]
  assert.equal(await foundIn(template('  a: 1\n'), ...lines), expected)
  const [first] = await said({ resources: template('  a: 1\n'), methods: methodOf([made, ...lines]) })
  assert.match(first ?? '', /There is no file `B.template` below Resources.* Did you mean `A.template`\?$/)
})

test('ways out of the resources', async () => {
  const lines = [
    "$a: $resources.string('../manifest.yaml')",
    "$b: $resources.string('/etc/passwd')",
    "$c: $resources.string('')",
  ]
  assert.equal(await foundIn({}, ...lines), [inClass('M7022', 1, 31), inClass('M7022', 2, 31), inClass('M7022', 3, 31)])
})

test('whose resources they are has to be certain', async () => {
  const lines = [
    "$a: $other.string('x')",
    "$b: $.mine.string('x')",
    "$c: $resources.string('x', $.other)",
    '$d: $resources.string($x)',
    '$e: $.string()',
    "$f: std:Resources.string('x')",
    "$g: $.host.resources.string('x')",
  ]
  assert.equal(await foundIn({}, ...lines), [])
  const otherwise = ['$r: new(sys:Resources)', '$r: $.host.resources', "$a: $r.string('x')"]
  assert.equal(await foundIn({}, ...otherwise), [])
  const loop = ['{For: resources, In: $.all, Do: [$a: $resources.string(x)]}']
  assert.equal(await foundIn({}, ...loop), [])
  const methods = methodOf(["$a: $resources.string('x')"], `  other:\n    Body:\n      - ${made}\n`)
  assert.equal(await found({ resources: {}, methods }), [])
  const parameter = `  go:\n    Arguments: [resources: {Contract: $.class(sys:Resources)}]\n    Body:\n      - ${made}\n      - $a: $resources.string('x')\n`
  assert.equal(await found({ resources: {}, methods: parameter }), [])
})

test('resources that the class keeps', async () => {
  const other = `  .init:\n    Body:\n      - $.files: new(sys:Resources)\n`
  const methods = methodOf(["$a: $.files.string('x')", "$b: $this.files.string('y')"], other)
  assert.equal(await found({ resources: {}, methods }), [inClass('M7038', 0, 28), inClass('M7038', 1, 32)])
})

test('JSON that is none', async () => {
  assert.equal(await foundIn({ 'a.json': '{"a":\n  1,}' }, "$a: $resources.json('a.json')"), ['M7039 a.json:2:5'])
  assert.equal(await foundIn({ 'a.json': '{"a":' }, "$a: $resources.json('a.json')"), ['M7039 a.json:1:6'])
})

const bind = (names: string) => `$a: $resources.yaml('A.template').bind(${names})`
const boundIn = (text: string, names: string) => foundIn(template(text), bind(names))

test('what is not bound', async () => {
  assert.equal(await boundIn('  a: $a\n  b: [x, $b]\n', 'dict(a => 1)'), [inClass('M7040', 1, 43)])
  assert.equal(await boundIn('  a: $a\n  $k: 1\n', '{a => 1}'), [inClass('M7040', 1, 43)])
  assert.equal(await boundIn('  a: $a\n  b: $b\n', 'dict(a => 1) + {b => 1}'), [])
  assert.equal(await boundIn('  a: $a\n  b: $b\n', 'dict(a => 1, $x => 2)'), [])
  assert.equal(await boundIn('  a: $a\n  b: $b\n', '$values'), [])
  assert.equal(await boundIn('  a: $a\n  b: $b\n', 'dict(a => 1).set(b, 2)'), [])
  const sample = { resources: template('  a: $prot\n'), methods: methodOf([made, bind('dict(port => 1)')]) }
  const [message, ...others] = await said(sample)
  assert.equal(others, [])
  assert.match(message ?? '', /`A.template` asks for `prot`, which is not bound here.* Did you mean `port`\?$/)
})

test('null, which replaces nothing', async () => {
  assert.equal(await boundIn('  a: $a\n', 'dict(a => null)'), [inClass('M7049', 1, 53)])
  assert.equal(await boundIn('  a: $a\n', '{a => null}'), [inClass('M7049', 1, 49)])
})

test('each call that binds is looked at', async () => {
  const lines = [bind('dict(a => 1)'), bind('dict(b => 1)'), "$c: $resources.yaml('A.template')"]
  assert.equal(await foundIn(template('  a: $a\n'), ...lines), [inClass('M7040', 2, 43), inClass('M7045', 2, 53)])
})

test('names that are none', async () => {
  assert.equal(await boundIn('  a: $a b\n', 'dict(a => 1)'), ['M7041 A.template:2:6'])
  assert.equal(await boundIn('  a: $a.b\n  b: $\n', "dict('a.b' => 1, '' => 2)"), [])
  const [message] = await said({
    resources: template('  a: $a b\n'),
    methods: methodOf([made, bind('dict(a => 1)')]),
  })
  assert.match(message ?? '', /Write `\$\{a\} b`\.$/)
})

test('groups in braces', async () => {
  assert.equal(await boundIn(`  a: \${a}-{b}\n`, 'dict(a => 1, b => 2)'), [])
  assert.equal(await boundIn(`  a: \${a}-{c}\n`, 'dict(a => 1)'), ['M7042 A.template:2:6'])
  assert.equal(await boundIn(`  a: \${a}-\${b}\n`, 'dict(a => 1, b => 2)'), ['M7043 A.template:2:6'])
  assert.equal(await boundIn(`  a: $\${a}\n`, 'dict(a => 1)'), ['M7043 A.template:2:6'])
  const sample = { resources: template(`  a: $a-\${b}\n`), methods: methodOf([made, bind('dict(a => 1, b => 2)')]) }
  assert.match((await said(sample)).at(-1) ?? '', /^M7043 .* Write `\$\{a\}-\{b\}`\.$/)
})

const plan = (name: string, body: string) =>
  `FormatVersion: 2.0.0\nName: ${name}\nParameters: {host: $host}\nBody: |\n  ${body}\nScripts: {}\n`

test('names within texts of plans', async () => {
  const resources = { 'A.template': plan('Go to $host', 'return args.host + "$host $HOME"') }
  assert.equal(await foundIn(resources, bind('dict(host => 1)')), ['M7044 A.template:2:7', 'M7044 A.template:4:7'])
  assert.equal(await foundIn(resources, bind('$values')), [])
  const file = '  - $host\n  - not $host\n'
  assert.equal(await boundIn(file, 'dict(host => 1)'), [])
})

test('what is bound for nothing', async () => {
  assert.equal(await boundIn('  a: $a\n', 'dict(a => 1, bb => 2)'), [inClass('M7045', 1, 61)])
  assert.equal(await boundIn('  a: $a\n', "{a => 1, 'bb' => 2}"), [inClass('M7045', 1, 57)])
  assert.equal(await boundIn('  a: 1\n', 'dict()'), [])
})

test('plans that go to agents without having been bound', async () => {
  const resources = { 'A.template': plan('Go', 'return args.host') }
  const read = "$a: $resources.yaml('A.template')"
  const expected = [inClass('M7046', 1, 29)]
  assert.equal(await foundIn(resources, read, '$.instance.agent.call($a, $resources)'), expected)
  assert.equal(
    await foundIn(resources, read, '$r: $agent.call($a, $resources)', '$agent.send($a, $resources)'),
    expected,
  )
  assert.equal(await foundIn(resources, read, '$.go($a)', '$agent.call($a, $resources)'), [])
  assert.equal(await foundIn(resources, read, '$a: $a.bind($values)', '$agent.call($a, $resources)'), [])
  assert.equal(await foundIn(resources, read, '$a.Parameters: {}', '$agent.call($a, $resources)'), [])
  const whole = { 'A.template': 'FormatVersion: 2.0.0\nScripts: {}\nBody: return 1\n' }
  assert.equal(await foundIn(whole, read, '$agent.call($a, $resources)'), [])
})

test('expressions over several lines', async () => {
  const lines = "$a: $resources.yaml('A.template').bind(dict(\n          b => 1,\n          cc => 2))"
  const expected = [inClass('M7040', 1, 43), inClass('M7045', 3, 11)]
  assert.equal(await foundIn(template('  a: $a\n  b: $b\n'), lines), expected)
  const missing = "$a: $resources.yaml(\n          'B.template').bind(dict())"
  assert.equal(await foundIn({}, missing), [inClass('M7038', 2, 11)])
})

test('what is read as text only is no plan', async () => {
  const resources = { 'A.template': 'FormatVersion: 2.0\nBody: {{ body }}\n' }
  assert.equal(await foundIn(resources, "$a: $resources.string('A.template')"), [])
})

test.run()
