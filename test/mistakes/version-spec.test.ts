import { execFileSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { admitsVersion, parseVersionSpec } from '../../src/murano/version-spec.js'
import { suiteWith } from '../harness/available.js'

const operators = ['', '=', '==', '>', '>=', '<', '<=', '!=', '^', '~', '~=']
const partial = ['0', '1', '0.0', '0.1', '1.2', '0.0.0', '0.0.1', '0.1.5', '1.2.3', '*', '1.*', '1.2.*']
const specs = [
  ...operators.flatMap((operator) => partial.map((version) => operator + version)),
  ...['', ' ', '>=1.2.3, <2', '1,2', '>=1,', ',', '==1.x', 'latest', '=>1', '01', '>= 1 . 2', '1.2.3.4', '-1', '!'],
]
const versions = ['0.0.0', '0.0.1', '0.0.2', '0.1.0', '0.1.5', '0.2.0', '1.0.0', '1.2.0', '1.2.3', '1.3.0', '2.0.0']

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
    except (ValueError, AssertionError, IndexError):
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

test.run()
