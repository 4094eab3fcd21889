import type { PackageNames } from './names.js'

/** The test of a new package's class, which runs in Node. */
export function testTemplate({ className }: PackageNames): string {
  return `import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { create } from 'vetro'
import { ${className} } from '../classes/${className}.js'

const test = suite('${className}')

test('greets by name', () => {
  const application = create(${className}, { name: 'World' })
  assert.is(application.greeting(), 'Hello, World!')
})

test.run()
`
}
