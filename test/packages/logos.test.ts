import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { renderLogo } from '../../src/tools/logos/render.js'

const test = suite('logos')

const sources = fileURLToPath(new URL('../../packages-src/', import.meta.url))
const packages = readdirSync(sources).filter((name) => existsSync(`${sources}${name}/package.ts`))

const drawing = (attributes: string, content = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="9" height="9" fill="red"/>${content}</svg>`

test('every package has a logo that is drawn from its logo.svg as it is now', () => {
  assert.ok(packages.length > 0)
  for (const name of packages) {
    const fresh = renderLogo(readFileSync(`${sources}${name}/logo.svg`, 'utf8'))
    const kept = readFileSync(`${sources}${name}/logo.png`)
    assert.is(Buffer.compare(kept, fresh), 0, `packages-src/${name}/logo.png is stale: npm run logos`)
    assert.ok(kept.length < 10_000, `${name}: ${kept.length} bytes`)
  }
})

test('a logo is a PNG of 128 by 128 pixels, whatever size it was drawn in', () => {
  for (const attributes of ['viewBox="0 0 9 9"', 'width="300" height="300" viewBox="0 0 9 9"']) {
    const png = Buffer.from(renderLogo(drawing(attributes)))
    assert.is(png.toString('latin1', 1, 4), 'PNG')
    assert.equal([png.readUInt32BE(16), png.readUInt32BE(20)], [128, 128])
  }
})

test('a drawing that is not square, or has text, is refused', () => {
  assert.throws(() => renderLogo(drawing('viewBox="0 0 9 18"')), /square/)
  assert.throws(() => renderLogo(drawing('viewBox="0 0 9 9"', '<text>A</text>')), /text/)
})

test.run()
