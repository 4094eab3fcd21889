/**
 * What follows the compilation of the sources: the command becomes executable, and the JSON Schemas become the functions
 * that check them, since `vetro build` would spend a tenth of its time on that.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { schemaKinds, schemaOptions } from '../compiler/check/schemas.js'
import { packageRoot } from '../package-root.js'

const library = packageRoot('dist', 'lib')
chmodSync(join(library, 'cli', 'main.js'), 0o755)

const ajv = new Ajv2020({ ...schemaOptions, code: { source: true } })
for (const kind of schemaKinds) {
  ajv.addSchema(JSON.parse(readFileSync(packageRoot('schemas', `${kind}.schema.json`), 'utf8')), kind)
}
const code = standaloneCode.default(ajv, Object.fromEntries(schemaKinds.map((kind) => [kind, kind])))
writeFileSync(join(library, 'compiler', 'check', 'compiled-schemas.cjs'), code)
