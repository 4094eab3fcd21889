import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Helper } from '../../src/check/interpreters/helper.js'
import { CheckRun } from '../../src/check/run.js'
import { close, found, said } from './programs.js'
import { firstLines, plan, run, shells } from './script-cases.js'

const test = suite('scripts in packages')
test.after(close)

const noText = { resources: { 'Go.template': plan('<run>'), 'scripts/run': new Uint8Array([35, 33, 255]) } }

for (const [what, content, expected] of firstLines) {
  test(`first line: ${what}`, async () => assert.equal(await found(run(content)), expected))
}

test('line ends of Windows reach nodes in files that are sent as bytes', async () => {
  assert.equal(await found(run('#!/bin/sh\r\necho\r\n', '<run>')), ['M7101 scripts/run:1:1'])
  assert.equal(await found(run('#!/bin/sh\necho\r\n', '<run>')), [])
})

test('what is no text is not read', async () => {
  assert.equal(await found(noText), ['M7024 Go.template:6:17'])
})

for (const [what, content, expected] of shells) {
  test(`shell: ${what}`, async () => assert.equal(await found(run(content)), expected))
}

test('scripts are told apart, however many there are', async () => {
  const fine = Array.from(
    { length: 90 },
    (_, index) => [`scripts/${index}.sh`, `#!/bin/bash\necho ${index}\n`] as const,
  )
  assert.equal(await found({ resources: Object.fromEntries(fine) }), [])
  const wrong = [
    ['scripts/7.sh', "#!/bin/bash\necho 'x\n"] as const,
    ['scripts/70.sh', "#!/bin/bash\necho 'x'y'\n"] as const,
  ]
  const places = ['M7107 scripts/7.sh:2:1', 'M7107 scripts/70.sh:2:1']
  assert.equal(await found({ resources: Object.fromEntries([...fine, ...wrong]) }), places)
})

const open: Readonly<Record<string, string>> = {
  "an open '": "echo '",
  'an open "': 'echo "',
  'an open here-document': 'cat <<A',
  'an open {': '{ echo',
  'an open (': '( echo',
  'an open if': 'if true; then echo',
  'an open case': 'case a in a) echo',
  'a } too much': 'echo; }',
  'a ) too much': 'echo )',
  'an open $(': 'echo $(',
  'an open `': 'echo `',
  'an open ${': ['echo $', '{a'].join(''),
}

for (const [what, text] of Object.entries(open)) {
  test(`${what} is not closed by the script after it`, async () => {
    const resources = {
      'scripts/a.sh': `#!/bin/bash\n${text}\n`,
      'scripts/b.sh': `#!/bin/bash\n: '\n' "\n" \`\n\`\nA\n`,
    }
    const places = await found({ resources })
    assert.is(places.length > 0 && places.every((place) => place.includes('a.sh')), true, places.join())
  })
}

test('what other scripts read may be for any shell', async () => {
  const resources = { 'scripts/a.sh': 'a=(1 2)\n', 'scripts/b.sh': 'echo; fi\n', 'scripts/c.txt': 'echo; fi\n' }
  assert.equal(await found({ resources }), ['M7107 scripts/b.sh:1:1'])
})

test('scripts beside plans', async () => {
  const wrong = '#!/bin/bash\necho; fi\n'
  const resources = { 'init.sh': wrong, 'filled-in.sh': `${wrong}# %NAME%\n`, 'notes.txt': 'echo; fi\n' }
  assert.equal(await found({ resources }), ['M7107 init.sh:2:1'])
})

test('files that scripts read', async () => {
  const sourcing = (first: string, lines: string, files: string, more: Readonly<Record<string, string>> = {}) =>
    found({
      resources: {
        'Go.template': plan('run', `    Files: [${files}]\n`),
        'scripts/run': `${first}\n${lines}\n`,
        'scripts/lib/a.sh': 'echo\n',
        ...more,
      },
    })
  const bash = '#!/bin/bash'
  assert.equal(await sourcing(bash, '. lib/a.sh', 'lib/a.sh'), [])
  assert.equal(await sourcing(bash, '. ./lib//a.sh', 'lib/a.sh'), [])
  assert.equal(await sourcing(bash, '. a.sh', 'lib/a.sh'), ['M7115 scripts/run:2:1'])
  assert.equal(await sourcing(bash, '  source lib/a.sh', ''), ['M7115 scripts/run:2:3'])
  assert.equal(await sourcing(bash, '. a.sh', '{a.sh: lib/a.sh}'), [])
  assert.equal(await sourcing('#!/bin/sh', '. a.sh', '{a.sh: lib/a.sh}'), ['M7115 scripts/run:2:1'])
  assert.equal(await sourcing('#!/bin/sh', '. ./a.sh', '{a.sh: lib/a.sh}'), [])
  assert.equal(await sourcing('#!/bin/sh', '. b.sh', 'b.sh', { 'scripts/b.sh': '' }), ['M7115 scripts/run:2:1'])
  assert.equal(await sourcing(bash, 'cd /etc\n. a.sh', 'lib/a.sh'), [])
  assert.equal(await sourcing(bash, 'echo x > a.sh\n. a.sh', 'lib/a.sh'), [])
  assert.equal(await sourcing(bash, '. /etc/a.sh\n. $x/a.sh\n. other.sh', 'lib/a.sh'), [])
})

test('Python', async () => {
  const wrong = 'import os\ndef f(:\n  pass\n'
  assert.equal(await found(run(`#!/usr/bin/python3\n${wrong}`)), ['M7110 scripts/run:3:7'])
  assert.equal(await found(run(`#!/usr/bin/env python3.9\n${wrong}`)), ['M7110 scripts/run:3:7'])
  assert.equal(await found(run('#!/usr/bin/python3\nprint "ä"\n')), ['M7111 scripts/run:2:1'])
  assert.equal(await found(run('#!/usr/bin/python3\r\nif 1:\r\n  print()\r\n')), [])
  assert.equal(await found(run(`#!/usr/bin/python2\n${wrong}`)), [])
  assert.equal(await found(run(`#!/usr/bin/python\n${wrong}`)), [])
})

test('Python that scripts bring along', async () => {
  const template = plan('run', '    Files: [lib/a.py, b.txt]\n')
  const wrong = { 'scripts/lib/a.py': 'x = (\n', 'scripts/b.txt': 'x = (\n', 'scripts/c.py': 'x = (\n' }
  const places = (first: string) => found({ resources: { 'Go.template': template, 'scripts/run': first, ...wrong } })
  assert.equal(await places('#!/usr/bin/python3\n'), ['M7110 scripts/lib/a.py:1:5'])
  assert.equal(await places('#!/usr/bin/python\n'), [])
})

test('what is said', async () => {
  const [bash] = await said(run('#!/bin/bash\necho; fi\n'))
  assert.match(bash ?? '', /Bash cannot read the script: syntax error near unexpected token `fi`\. /)
  const [sh] = await said(run('#!/bin/sh\na=(1 2)\n'))
  assert.match(sh ?? '', /This is Bash, and \/bin\/sh on Debian and Ubuntu cannot read it: "\(" unexpected\. /)
  const [python] = await said(run('#!/usr/bin/python3\nx = (1\n'))
  assert.match(python ?? '', /Python 3\.\d+ cannot read the script: '\(' was never closed\. /)
})

test('without programs nothing is said of what they know, and that this is so', async () => {
  const without = new CheckRun({ python: '/nonexistent/python3', bash: '/nonexistent/bash' })
  const resources = { ...run('#!/bin/bash\necho; fi\n').resources, 'scripts/x': '#!/usr/bin/python3\n(\n' }
  assert.equal(await found({ resources }, without), [])
  assert.equal([...without.notes.list].sort(), [
    'There is no Bash 4 or later here: the syntax of shell scripts was not checked.',
    'There is no `python3` here: Bodies of plans and scripts in Python were not checked.',
  ])
  without.close()
})

test('a program that is no Bash is not used', async () => {
  const { interpreters, notes } = new CheckRun({ python: 'python3', bash: '/bin/cat' })
  assert.equal(await interpreters.shell.read('bash', ['echo; fi']), ['missing'])
  assert.is(notes.list.length, 1)
  interpreters.close()
})

test('texts that are too much for Python and shells', async () => {
  const own = new CheckRun()
  const deep = `#!/usr/bin/python3\nx = ${'-'.repeat(60_000)}1\n`
  assert.equal(await found({ resources: { 'scripts/a.py': deep } }, own), ['M7112 scripts/a.py:1:1'])
  const body = `FormatVersion: 2.0.0\nScripts: {}\nBody: return ${'not '.repeat(60_000)}1\n`
  assert.equal(await found({ resources: { 'A.template': body } }, own), ['M7037 A.template:3:1'])
  assert.equal(await found({ resources: { 'scripts/a.sh': `#!/bin/bash\n${'$('.repeat(50_000)}\n` } }, own), [
    'M7112 scripts/a.sh:1:1',
  ])
  // They are there for others afterwards
  assert.equal(await found(run('#!/bin/bash\necho; fi\n'), own), ['M7107 scripts/run:2:1'])
  assert.equal(await found(run('#!/usr/bin/python3\n(\n'), own), ['M7110 scripts/run:2:1'])
  own.close()
})

test('a program that does not answer is ended, and not asked for ever', async () => {
  const silent = new Helper({ program: 'sh', words: ['-c', 'exec sleep 60'], milliseconds: 20 })
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((each) => silent.ask('bash', `${each}`)))
  assert.equal(answers, ['failed', 'failed', 'failed', 'failed', 'given-up', 'given-up'])
  const gone = new Helper({ program: 'true', words: [], milliseconds: 10_000 })
  assert.is(await gone.ask('bash', 'x'.repeat(1_000_000)), 'failed')
})

test.run()
