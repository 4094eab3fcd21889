const start = '#!/bin/sh\necho started\n'
export const scripts = { 'scripts/start.sh': start, 'scripts/lib/common.sh': '#!/bin/sh\n' }

/** A plan without faults; `parts` replace its lines, by their key. */
export function plan(parts: Readonly<Record<string, string>> = {}): string {
  const usual = {
    version: 'FormatVersion: 2.1.0',
    name: 'Name: Start',
    parameters: 'Parameters: {port: $port}',
    body: 'Body: |\n  return start(args.port).stdout',
    scripts: 'Scripts:\n  start:',
    type: '    Type: Application',
    entry: '    EntryPoint: start.sh',
    files: '    Files: [lib/common.sh]',
    options: '    Options: {captureStdout: true}',
    more: '',
  }
  return `${Object.values({ ...usual, ...parts })
    .filter((part) => part !== '')
    .join('\n')}\n`
}

export const planWith = (
  parts: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | Uint8Array>> = {},
) => ({
  resources: { 'Go.template': plan(parts), ...scripts, ...more },
})

/** What is wrong with a plan, the parts that make it so, what is found, and further resources. */
export type Case = readonly [
  what: string,
  parts: Readonly<Record<string, string>>,
  expected: readonly string[],
  more?: Readonly<Record<string, string | Uint8Array>>,
]

const at = (code: string, place: string | number) => `${code} Go.template:${place}`
const noScripts = { scripts: '', type: '', entry: '', files: '', options: '', body: 'Body: return args.port' }

/** What is wrong with plans: plans-engine.test.ts shows that the engine and the agent think so, too. */
export const cases: readonly Case[] = [
  ['nothing is wrong', {}, []],
  ['a version that is a number', { version: 'FormatVersion: 2.1' }, [at('M7001', '1:16')]],
  ['a version that is a list', { version: 'FormatVersion: [2]' }, [at('M7001', '1:16')]],
  ['no version', { version: '' }, [at('M7002', '1:1')]],
  ['a version that Python takes for false', { version: 'FormatVersion: 0' }, [at('M7002', '1:16')]],
  ['a version misspelt', { version: 'FormatVerson: 2.1.0' }, [at('M7002', '1:1')]],
  ['version 1 with a Body', { version: 'FormatVersion: 1.0.0' }, [at('M7002', '1:16')]],
  ['two numbers', { version: "FormatVersion: '2.0'" }, [at('M7003', '1:16')]],
  ['one number', { version: "FormatVersion: '2'" }, [at('M7003', '1:16')]],
  ['too new', { version: 'FormatVersion: 2.2.1' }, [at('M7004', '1:16')]],
  ['far too new', { version: 'FormatVersion: 3.0.0' }, [at('M7004', '1:16')]],
  ['the newest', { version: 'FormatVersion: 2.2.0' }, []],
  ['the oldest', { version: 'FormatVersion: 2.0.0' }, []],
  ['a version that is bound', { version: 'FormatVersion: $version' }, []],
  ['no scripts', noScripts, [at('M7006', '1:1')]],
  ['no scripts, said so', { ...noScripts, scripts: 'Scripts: {}' }, []],
  ['scripts misspelt', { scripts: 'Script:\n  start:' }, [at('M7006', '6:1')]],
  ['scripts that are a list', { ...noScripts, scripts: 'Scripts: [start.sh]' }, [at('M7007', '5:1')]],
  ['scripts that are null', { ...noScripts, scripts: 'Scripts:' }, [at('M7007', '5:1')]],
  ['scripts that are bound', { ...noScripts, scripts: 'Scripts: $scripts' }, []],
  [
    'a script that is a text',
    { scripts: 'Scripts:\n  start: start.sh', type: '', entry: '', files: '', options: '' },
    [at('M7007', '7:3')],
  ],
  ['a script without a type', { type: '' }, [at('M7008', '7:3')]],
  ['a script without an entry point', { entry: '' }, [at('M7008', '7:3')]],
  ['an entry point misspelt', { entry: '    Entrypoint: start.sh' }, [at('M7008', '9:5')]],
  ['a type that is no text', { type: '    Type: 5' }, [at('M7009', '8:11')]],
  ['an entry point that is a map', { entry: '    EntryPoint: {start: start.sh}' }, [at('M7009', '9:17')]],
  ['an unknown type', { type: '    Type: App' }, [at('M7010', '8:11')]],
  [
    'Chef in a plan that is too old',
    { version: 'FormatVersion: 2.0.0', type: '    Type: Chef', entry: '    EntryPoint: start::me' },
    [at('M7011', '8:11')],
  ],
  ['Puppet', { type: '    Type: Puppet', entry: '    EntryPoint: start::me' }, []],
  ['Puppet without a recipe', { type: '    Type: Puppet' }, [at('M7012', '9:17')]],
  ['no options', { options: '' }, [at('M7013', '7:3')]],
  ['options misspelt', { options: '    Option: {}' }, [at('M7013', '11:5')]],
  ['no options in 2.0.0', { version: 'FormatVersion: 2.0.0', options: '' }, []],
  ['options misspelt in 2.0.0', { version: 'FormatVersion: 2.0.0', options: '    Option: {}' }, [at('M7005', '11:5')]],
  ['options that are null', { options: '    Options:' }, [at('M7007', '11:5')]],
  ['options that are null in 2.0.0', { version: 'FormatVersion: 2.0.0', options: '    Options:' }, []],
  ['options that are a list', { options: '    Options: [captureStdout]' }, [at('M7007', '11:5')]],
  ['an unknown option', { options: '    Options: {captureStdOut: true}' }, [at('M7014', '11:15')]],
  ['Berkshelf in a plan that is too old', { options: '    Options: {useBerkshelf: true}' }, [at('M7015', '11:15')]],
  [
    'Berkshelf for no recipe',
    { version: 'FormatVersion: 2.2.0', options: '    Options: {useBerkshelf: true}' },
    [at('M7016', '11:15')],
  ],
  ['an option that is a text', { options: "    Options: {verifyExitcode: 'false'}" }, [at('M7017', '11:31')]],
  ['an option that is bound', { options: '    Options: {verifyExitcode: $verify}' }, []],
  ['files that are a map', { files: '    Files: {common.sh: lib/common.sh}' }, [at('M7018', '10:5')]],
  ['files that are null', { files: '    Files:' }, [at('M7018', '10:5')]],
  ['files that are nothing', { files: '    Files: {}' }, []],
  ['files misspelt', { files: '    File: [lib/common.sh]' }, [at('M7005', '10:5')]],
  ['a file that is a number', { files: '    Files: [5]' }, [at('M7019', '10:13')]],
  ['a file that is an empty map', { files: '    Files: [{}]' }, [at('M7019', '10:13')]],
  ['a file that is a list', { files: '    Files: [[lib/common.sh]]' }, [at('M7019', '10:13')]],
  ['two files in one map', { files: '    Files: [{a: lib/common.sh, b: lib/common.sh}]' }, [at('M7020', '10:13')]],
  ['a file with a name', { files: '    Files: [{a: lib/common.sh}]' }, []],
  ['a missing entry point', { entry: '    EntryPoint: strat.sh' }, [at('M7021', '9:17')]],
  ['a missing file', { files: '    Files: [common.sh]' }, [at('M7021', '10:13')]],
  ['a missing file in a map', { files: '    Files: [{a: common.sh}]' }, [at('M7021', '10:13')]],
  ['a folder', { files: '    Files: [lib]' }, [at('M7021', '10:13')]],
  ['a way out', { files: '    Files: [../../manifest.yaml]' }, [at('M7022', '10:13')]],
  ['an absolute path', { entry: '    EntryPoint: /bin/true' }, [at('M7022', '9:17')]],
  ['a way round', { files: '    Files: [../data.txt, ./lib//common.sh]' }, [], { 'data.txt': 'x' }],
  [
    'bytes as text',
    { files: '    Files: [data]' },
    [at('M7023', '10:13')],
    { 'scripts/data': new Uint8Array([255, 254]) },
  ],
  ['bytes', { files: '    Files: [<data>]' }, [at('M7024', '10:13')], { 'scripts/data': new Uint8Array([255, 254]) }],
  ['text as bytes', { files: '    Files: [<lib/common.sh>]' }, []],
  ['bytes twice', { files: '    Files: [<lib/common.sh>, <lib/common.sh>]' }, [at('M7025', '10:30')]],
  ['bytes after text', { files: '    Files: [lib/common.sh, <lib/common.sh>]' }, [at('M7025', '10:28')]],
  ['text after bytes', { files: '    Files: [<lib/common.sh>, lib/common.sh]' }, []],
  ['text twice', { files: '    Files: [lib/common.sh, lib/common.sh, start.sh]' }, []],
  ['a name twice', { files: '    Files: [{a: start.sh}, {a: start.sh}]' }, [at('M7025', '10:28')]],
  ['a download', { files: '    Files: [http://example.com/x.tgz]' }, []],
  [
    'a download twice',
    { files: '    Files: [http://example.com/x.tgz, http://example.com/x.tgz]' },
    [at('M7025', '10:39')],
  ],
  [
    'a download in 2.0.0',
    { version: 'FormatVersion: 2.0.0', files: '    Files: [http://example.com/x.tgz]' },
    [at('M7026', '10:13')],
  ],
  ['a file that is bound', { files: '    Files: [$file]' }, []],
  [
    'a file of the plan',
    { files: '    Files: [a.txt]', more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: x}}' },
    [],
  ],
  [
    'a file of the plan by its key',
    { files: '    Files: [i]', more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: x}}' },
    [at('M7021', '10:13')],
  ],
  [
    'a file of the plan as bytes',
    { files: '    Files: [<a.txt>]', more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: x}}' },
    [at('M7025', '10:13')],
  ],
  [
    'a file of the plan with a name that is bound',
    { files: '    Files: [x]', more: 'Files: {i: {Name: $name, BodyType: Text, Body: $x}}' },
    [],
  ],
  ['files of the plan that are null', { more: 'Files:' }, [at('M7007', '12:1')]],
  ['a file of the plan that is a text', { more: 'Files: {i: x}' }, [at('M7007', '12:9')]],
  ['a file of the plan without a name', { more: 'Files: {i: {BodyType: Text, Body: x}}' }, [at('M7008', '12:9')]],
  ['a file of the plan without a type', { more: 'Files: {i: {Name: a.txt, Body: x}}' }, [at('M7008', '12:9')]],
  ['a file of the plan without a Body', { more: 'Files: {i: {Name: a.txt, BodyType: Text}}' }, [at('M7008', '12:9')]],
  [
    'a file of the plan that is a number, and that nobody uses',
    { more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: 5}}' },
    [],
  ],
  [
    'a file of the plan that is a number',
    { files: '    Files: [a.txt]', more: 'Files: {i: {Name: a.txt, BodyType: Text, Body: 5}}' },
    [at('M7009', '12:48')],
  ],
  [
    'a file of the plan of another type',
    { more: 'Files: {i: {Name: a.txt, BodyType: text, Body: x}}' },
    [at('M7027', '12:36')],
  ],
  ['a download of the plan', { more: 'Files: {i: {Name: a, Type: Downloadable, URL: "http://example.com/a"}}' }, []],
  [
    'a script that no Body can call',
    { scripts: 'Scripts:\n  start-up:', body: 'Body: return args.port' },
    [at('M7028', '6:3')],
  ],
  [
    'a script named like a keyword',
    { scripts: 'Scripts:\n  import:', body: 'Body: return args.port' },
    [at('M7028', '6:3')],
  ],
  [
    'a script with a dash that is called',
    { scripts: 'Scripts:\n  start-up:', body: 'Body: return start-up(args.port)' },
    [at('M7032', '4:14')],
  ],
  [
    'output that is not captured',
    { body: 'Body: return start(args.port).stdout', options: '    Options: {captureStdout: false}' },
    [at('M7047', '4:31')],
  ],
  [
    'output that is not captured, by a name',
    { body: 'Body: |\n  s = start(args.port)\n  return s.stdout', options: '    Options: {captureStdout: false}' },
    [at('M7047', '6:12')],
  ],
  [
    'other output',
    { body: 'Body: return start(args.port).stderr', options: '    Options: {captureStdout: false}' },
    [],
  ],
  ['no Body', { body: '', parameters: '' }, [at('M7008', '1:1')]],
  ['a Body that is null', { body: 'Body:', parameters: '' }, [at('M7029', '3:1')]],
  ['a Body of comments', { body: 'Body: |\n  # later\n', parameters: '' }, [at('M7029', '3:1')]],
  ['a Body that is a map', { body: 'Body: {start: me}', parameters: '' }, [at('M7009', '3:7')]],
  ['a Body that is bound', { body: 'Body: $body' }, []],
  ['parameters that are a list', { parameters: 'Parameters: [a]', body: 'Body: return start()' }, [at('M7007', '3:1')]],
  ['parameters that are nothing', { parameters: 'Parameters: []', body: 'Body: return start()' }, []],
  ['parameters misspelt', { parameters: 'Paramaters: {port: $port}' }, [at('M7008', '3:1')]],
  [
    'parameters misspelt that nobody uses',
    { parameters: 'Paramaters: {port: $port}', body: 'Body: return start()' },
    [at('M7005', '3:1')],
  ],
]

/** The same for the Body of a plan. */
export const bodies: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  ['a bracket that is not closed', '  x = (1,\n  return start(args.port)', ['M7030 Go.template:5:7']],
  ['a line that is indented too far', '  start(args.port)\n    return 1', ['M7030 Go.template:6:5']],
  ['tabs', '  if args.port:\n  \treturn start( ]', ['M7030 Go.template:6:18']],
  ['letters of more than one byte', "  x = 'ä€😀' + start(args.port\n  return x", ['M7030 Go.template:5:21']],
  ['print without brackets', '  print "x"\n  return start(args.port)', ['M7031 Go.template:5:3']],
  [
    'except with a comma',
    '  try:\n    return start(args.port)\n  except Exception, e:\n    pass',
    ['M7031 Go.template:7:10'],
  ],
  ['a break outside loops', '  start(args.port)\n  break', ['M7030 Go.template:6:3']],
  ['a script that is not there', '  return begin(args.port)', ['M7032 Go.template:5:10', 'M7035 Go.template:7:3']],
  ['a script misspelt', '  return strat(args.port)', ['M7032 Go.template:5:10']],
  ['a name of Python 2', '  return start(unicode(args.port))', ['M7032 Go.template:5:16']],
  ['a name of Python 2 for Python 2', '  if 1 / 2 == 0:\n    return unicode(1)\n  return start(args.port)', []],
  [
    'a name that may be missing',
    '  try:\n    x = later\n  except NameError:\n    x = 1\n  return start(args.port, x)',
    [],
  ],
  [
    'names of its own',
    '  import os.path as p, json\n  from re import sub as s\n  def f(a, *b, c=1, **d):\n    global g\n    g = [i for i in (a, b, c, d)]\n    return f\n  class C: pass\n  with p.open() as h: pass\n  for (j, [k, *l]) in h: pass\n  if (m := 1): pass\n  return start(args.port, json, s, C, j, k, l, m, g, lambda q: q, __name__)',
    [],
  ],
  ['a parameter that is not there', '  return start(args.prt, args.prt)', ['M7033 Go.template:5:21']],
  ['one of two parameters', '  return start(args.port, args.host)', ['M7033 Go.template:5:32']],
  ['a parameter in brackets', "  return start(args['host'], args['port'])", ['M7033 Go.template:5:16']],
  [
    'a parameter that may be missing',
    '  try:\n    return start(args.host, args.port)\n  except KeyError:\n    pass',
    [],
  ],
  ['a parameter that it sets', '  args.host = 1\n  return start(args.host, args.port)', []],
  ['parameters one by one', "  return start(args.get('host'))", []],
  ['all parameters', "  return start('{port}'.format(**args))", []],
  ['arguments of its own', '  def f(*args):\n    return len(args)\n  return start(f(1))', []],
  ['a parameter that is not used', '  return start()', ['M7034 Go.template:3:14']],
  ['a script that is not called', '  return args.port', ['M7035 Go.template:7:3']],
  ['a script that is handed on', '  for step in (start,):\n    step(args.port)', []],
  ['a script that is named only', '  start\n  return args.port', ['M7035 Go.template:7:3']],
  ['a script as the result', '  start(args.port)\n  return start', ['M7048 Go.template:6:10']],
  ['a set as the result', '  return {start(args.port).stdout}', ['M7048 Go.template:5:10']],
  ['bytes as the result', "  if start(args.port):\n    return b'x'", ['M7048 Go.template:6:12']],
  ['results of functions in it', '  def f():\n    return {1}\n  return len(f()) + start(args.port).exitCode', []],
  ['output of a script that is captured', '  s = start(args.port)\n  return s.stderr', []],
  ['names in texts', "  return globals()['start'](args.port)", []],
]
