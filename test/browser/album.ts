import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Screenshots of one wizard, in the order in which they were taken. */
export interface Album {
  /** Takes the next one; it says what it shows in its name. */
  take(what: string): Promise<void>
}

const screenshots = fileURLToPath(new URL('../../dist/screenshots', import.meta.url))

/** An empty album: `dist/screenshots/<name>/<number>-<what>.png`. */
export const openAlbum = (page: Page, name: string): Album => {
  const folder = join(screenshots, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let count = 0
  return {
    take: async (what) => {
      count += 1
      const path = join(folder, `${String(count).padStart(2, '0')}-${what}.png`)
      // Dialogues fade in
      const take = () => page.screenshot({ path, animations: 'disabled' })
      // Just after a page was loaded, Chromium at times cannot
      await take().catch(take)
    },
  }
}
