import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import { Build } from './build.js'
import { makeDownloads } from './mirror.js'

const test = suiteWith(['engine', 'sandbox'], "the disk image's agent")

const secret = 'marked-as-secret'

let build: Build
test.before(async () => {
  build = new Build(makeDownloads)
  await build.mirror.start()
  assert.is((await build.outside()).status, 0)
})
test.after(() => build.end())

/** What the user data of Murano's servers writes to /etc/murano/agent.conf. */
const agentConf = (): string =>
  execFileSync('/usr/bin/python3', [
    '-c',
    `import zipfile; z = zipfile.ZipFile('/usr/share/murano-common/io.murano.zip'); print(z.read('Resources/Agent-v2.template').decode())`,
  ])
    .toString()
    .replaceAll('%SIGNING_KEY%', '')
    .replaceAll('%RABBITMQ_PORT%', '5672')
    .replaceAll(/%RABBITMQ_(SSL|INSECURE)%/g, 'false')
    .replaceAll(/%[A-Z_]+%/g, 'localhost')

const plan = (stamp: number, script: string, body = 'return s(args.secret).stdout') =>
  JSON.stringify({
    FormatVersion: '2.0.0',
    ID: `plan-${stamp}`,
    Stamp: stamp,
    Body: body,
    Parameters: { secret },
    Scripts: { s: { Type: 'Application', Version: '1.0.0', EntryPoint: 'f', Files: [], Options: {} } },
    Files: { f: { Name: 's.sh', BodyType: 'Text', Body: `#!/bin/sh\n${script}\n` } },
  })

const messages = [
  plan(1, `echo "$1 printed"; echo "$1" >&2`),
  plan(2, 'echo "$1"; echo "$1" >&2; exit 3'),
  plan(3, 'exit 0', `# ${secret}\nreturn args.missing`),
  JSON.stringify({ FormatVersion: '2.0.0', ID: 'plan-4', Stamp: 4, Body: secret }),
  `no JSON, but ${secret}`,
  plan(5, 'echo done'),
]

const runAgent = (before: readonly string[], waiting = messages) =>
  build.inside(
    [],
    [
      `cat >/etc/murano/agent.conf <<'X'\n${agentConf()}\nX`,
      `cat >/tmp/messages.json <<'X'\n${JSON.stringify(waiting)}\nX`,
      `cat >/tmp/agent.py <<'X'\n${readFileSync(new URL('agent.py', import.meta.url), 'utf8')}\nX`,
      ...before,
      'timeout 40 python3 /tmp/agent.py /tmp/messages.json /tmp/answers.json',
      'stat -c "%n %a %U" /var/murano /var/murano/plans/plans /etc/murano; ls /var/murano/plans/plans',
      'rm /tmp/messages.json /tmp/agent.py',
    ],
  )

test('plans come through, with the answers that the engine is to get', () => {
  const { files, results } = runAgent([])
  assert.is(results.at(-1)?.status, 0, results.at(-1)?.output)
  const answers: { SourceID: string; ErrorCode: number; Body: unknown }[] = JSON.parse(
    files['/tmp/answers.json']?.text ?? '[]',
  )
  assert.equal(
    answers.map(({ SourceID, ErrorCode }) => [SourceID, ErrorCode]),
    [
      ['plan-1', 0],
      ['plan-2', 100],
      ['plan-3', 1],
      ['plan-4', 2],
      ['plan-5', 0],
    ],
  )
  assert.is(answers[0]?.Body, `${secret} printed`)
  assert.is(
    results.at(-2)?.output,
    '/var/murano 700 root\n/var/murano/plans/plans 700 root\n/etc/murano 700 root\nstamp\n',
  )
})

/** A plan as the agent keeps it until its answer is sent. */
const kept = (folder: number, stamp: number): string => {
  const data = Buffer.from(plan(stamp, 'echo done')).toString('base64')
  const message = JSON.stringify({ Data: data, Signature: '', ID: 'an-id', ReplyTo: null })
  return `mkdir -p /var/murano/plans/plans/${folder} && echo '${message}' >/var/murano/plans/plans/${folder}/plan.json`
}

test('a plan that was interrupted is answered when the agent starts again, and those behind it are carried out', () => {
  const before = [
    kept(1, 7),
    kept(2, 8),
    'echo 7 >/var/murano/plans/plans/stamp',
    'mkdir /var/murano/plans/plans/3 && echo none >/var/murano/plans/plans/3/plan.json',
    "sed -n 's/^ExecStartPre=-//p' /etc/systemd/system/murano-agent.service.d/image.conf | bash",
    'rm -r /var/murano/plans/plans/3',
  ]
  const { files, results } = runAgent(before, [])
  assert.is(results.at(-1)?.status, 0, results.at(-1)?.output)
  const [interrupted, next, ...others] = JSON.parse(files['/tmp/answers.json']?.text ?? '[]')
  assert.is(interrupted.SourceID, 'plan-7')
  assert.is(interrupted.ErrorCode, 1)
  assert.match(interrupted.Body.Message, /^\S+, or the murano-agent there, was restarted in the middle of this$/)
  assert.equal([next.SourceID, next.ErrorCode, next.Body], ['plan-8', 0, 'done'])
  assert.equal(others, [])
})

/** Everything that was printed or left on the disk and holds the secret; the answers to the engine aside. */
const leaks = ({ files, results }: ReturnType<typeof runAgent>): string[] => [
  ...results.filter(({ output }) => output.includes(secret)).map(({ output }) => output),
  ...Object.entries(files)
    .filter(([path, { text = '' }]) => path !== '/tmp/answers.json' && text.includes(secret))
    .map(([path]) => path),
]

test('neither plans nor what scripts print reach a log, though the user data asks for debugging', () => {
  assert.match(agentConf(), '\ndebug=True\n')
  const inside = runAgent([])
  assert.equal(leaks(inside), [])
  assert.not('/var/log/murano-agent.log' in inside.files)
  assert.match(inside.results.at(-3)?.output ?? '', 'Script s returned error code')
  assert.equal(leaks(runAgent(['rm /etc/murano/zz-image.conf'])), ['/var/log/murano-agent.log'])
})

test.run()
