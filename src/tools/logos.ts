/** Draws packages-src/<package>/logo.png from each logo.svg. Usage: npm run logos */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderLogo } from './logos/render.js'

const sources = fileURLToPath(new URL('../../packages-src/', import.meta.url))
for (const name of readdirSync(sources)) {
  const drawing = `${sources}${name}/logo.svg`
  if (!existsSync(drawing)) continue
  const png = renderLogo(readFileSync(drawing, 'utf8'))
  writeFileSync(`${sources}${name}/logo.png`, png)
  console.log(`packages-src/${name}/logo.png: ${png.length} bytes`)
}
