import { execFileSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { coerceVersion } from '../../src/murano/version.js'
import { admitsVersion, parseVersionSpec } from '../../src/murano/version-spec.js'
import { suiteWith } from '../harness/available.js'

const operators = ['', '=', '==', '>', '>=', '<', '<=', '!=', '^', '~', '~=']
const partial = [
  ...[
    '1.2.3-a',
    '1.2.3-a.1',
    '1.2.3-1',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3-',
    '1.2.3+',
    '1.2.3+b',
    '1.2.3+b.01',
    '1.2.3+b..c',
  ],
  ...[
    '1.0.0-a',
    '0.1.0-a',
    '0.0.1-a',
    '1.2.0-a',
    '1.2.3-a+b',
    '1-',
    '1-a',
    '1.2+',
    '1.2+b',
    '*-',
    '*-a',
    '1.*.3',
    '1.2.*-a',
  ],
  ...['0', '1', '0.0', '0.1', '1.2', '0.0.0', '0.0.1', '0.1.5', '1.2.3', '*', '1.*', '1.2.*'],
]
const specs = [
  ...operators.flatMap((operator) => partial.map((version) => operator + version)),
  ...['', ' ', '>=1.2.3, <2', '1,2', '>=1,', ',', '==1.x', 'latest', '=>1', '01', '>= 1 . 2', '1.2.3.4', '-1', '!'],
  ...[
    '!=1,>0',
    '!=1,!=1',
    '!=1.2.3,>0',
    '>0,!=1',
    '*,!=1',
    '*,*',
    '1,',
    ',1',
    '1,,2',
    '>=1.0.0-a,<1.0.0',
    '1;2',
    '^',
    '~',
    '>',
  ],
]
const versions = [
  ...[
    '1.2.3-a',
    '1.2.3-a.1',
    '1.2.3-a.b',
    '1.2.3-1',
    '1.2.3-2',
    '1.2.3+b',
    '1.2.3+c',
    '1.0.0-a',
    '0.1.0-a',
    '0.0.1-a',
    '2.0.0-a',
    '1.3.0-a',
    '1.2.4',
  ],
  ...['0.0.0', '0.0.1', '0.0.2', '0.1.0', '0.1.5', '0.2.0', '1.0.0', '1.2.0', '1.2.3', '1.3.0', '2.0.0'],
]

/** For each spec the versions that the engine takes, or null if it cannot read the spec. */
const python = `
import json, sys, warnings
warnings.simplefilter('ignore')
import semantic_version
from murano.dsl import helpers
specs, versions = json.load(sys.stdin)
def admitted(text):
    try:
        spec = helpers.parse_version_spec(text)
    except (ValueError, AssertionError, IndexError, AttributeError):
        return None
    return [each for each in versions if semantic_version.Version(each) in spec]
print(json.dumps([admitted(text) for text in specs]))
`

const test = suiteWith(['engine'], 'version specs')

test('are read, and admit versions, as in the engine', () => {
  const input = JSON.stringify([specs, versions])
  const engine: readonly (readonly string[] | null)[] = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', python], { input, encoding: 'utf8' }),
  )
  const own = specs.map((text) => {
    const spec = parseVersionSpec(text)
    return spec ? versions.filter((version) => admitsVersion(spec, version)) : null
  })
  const differing = specs.flatMap((text, index) =>
    JSON.stringify(own[index]) === JSON.stringify(engine[index])
      ? []
      : [{ text, own: own[index], engine: engine[index] }],
  )
  assert.equal(differing, [])
})

const texts = [
  ...[
    '1',
    '1.0',
    '01.2.3',
    '1.2.3.4',
    '1.2.3.4+5',
    '1.2.3-rc1',
    '1.2.3-01',
    '1.2.3rc1',
    '1.2.3 beta',
    '1.2.3-a..b',
    '1.2.3+a..b',
  ],
  ...[
    '',
    'None',
    'v1',
    '1.',
    '1.x',
    '1..2',
    '1-',
    '1+',
    '1.2.3.',
    '0.1+2-3+4_5',
    '1.2.3-é',
    '2024-01-01',
    '1.2.3-a+',
    '.1',
    '-1',
  ],
]

const coerced = `
import json, sys, semantic_version
def read(text):
    try:
        version = semantic_version.Version.coerce(text)
    except ValueError:
        return None
    return [[version.major, version.minor, version.patch], version.prerelease, version.build]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`

test('of packages are made of the same texts', () => {
  const output = execFileSync('/usr/bin/python3', ['-c', coerced], { input: JSON.stringify(texts), encoding: 'utf8' })
  const own = texts.map((text) => {
    const version = coerceVersion(text)
    return version ? [version.release, version.prerelease, version.build] : null
  })
  assert.equal(
    Object.fromEntries(texts.map((text, index) => [text, own[index]])),
    Object.fromEntries(texts.map((text, index) => [text, JSON.parse(output)[index]])),
  )
})

test.run()
