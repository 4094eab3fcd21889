import type { Page } from 'playwright-core'
import type { Test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Values } from '../forms/application-values.js'
import { type Album, openAlbum } from './album.js'
import type { Site } from './site.js'
import { type Entered, type Refusals, type Wizard, wizardOf } from './wizard.js'

/** What a test of a wizard works with. */
export interface Walk {
  readonly site: Site
  readonly page: Page
  readonly album: Album
}

/** What is done in a step of a wizard, in this order, before it is left. */
export interface Step {
  /** For screenshots. */
  readonly name: string
  /** Values that the page objects to while they are typed, with what it says, and others that it lets be. */
  readonly typed?: { readonly [field: string]: Values & { readonly message: string } }
  /** What the browser does not submit, and what it says. */
  readonly stopped?: readonly [Entered, Refusals]
  /** What the dashboard refuses, and what it says. */
  readonly refused?: readonly [Entered, Refusals]
  /** What lists offer. */
  readonly offered?: { readonly [field: string]: readonly string[] }
  readonly entered?: Entered
}

/**
 * Adds tests that walk through wizards. Each leaves screenshots, also of where it failed, and fails if Horizon logged an
 * error meanwhile.
 */
export const walksOf =
  (test: Test, site: () => Site) =>
  (album: string, what: string, body: (walk: Walk) => Promise<void>): void =>
    test(what, async () => {
      const { horizon, page } = site()
      const pictures = openAlbum(page, album)
      try {
        await body({ site: site(), page, album: pictures })
        assert.equal(await horizon.complaints(), [])
      } catch (error) {
        await pictures.take('failed').catch(() => undefined)
        for (const complaint of await horizon.complaints()) console.log(complaint)
        throw error
      }
    })

/** Opens a package's wizard by its tile in the catalog, for the environment that is shown there. */
export const addFromCatalog = async ({ page }: Walk, title: string): Promise<Wizard> => {
  // What was used of late is there twice
  const tile = page.locator('.app', { has: page.getByRole('heading', { name: title }) }).last()
  await tile.getByRole('link', { name: 'Add to Env' }).click()
  return wizardOf(page, title)
}

/** Opens a package's wizard on the page of an environment, on which its tile is dropped. */
export const dropOnEnvironment = async ({ page }: Walk, title: string): Promise<Wizard> => {
  await page.locator('.draggable_app .well', { hasText: title }).dragTo(page.locator('.drop_component'))
  return wizardOf(page, title)
}

/** Goes through the steps of a wizard, with a screenshot of whatever they show, and creates what it describes. */
export const passThrough = async ({ album }: Walk, wizard: Wizard, steps: readonly Step[]): Promise<void> => {
  const last = steps.at(-1)
  for (const step of steps) {
    const { name, typed = {}, stopped, refused, offered = {}, entered } = step
    await album.take(name)
    for (const [field, { good, bad, message }] of Object.entries(typed)) {
      for (const value of [...bad, ...good, bad.at(-1) ?? '']) {
        await wizard.fill({ [field]: value })
        assert.is(await wizard.objection(field), good.includes(value) ? '' : message, `${field}: ${value}`)
      }
    }
    if (step.typed) await album.take(`${name}-typed`)
    if (stopped) {
      await wizard.fill(stopped[0])
      assert.equal(await wizard.nextInVain(), stopped[1])
      await album.take(`${name}-stopped`)
    }
    if (refused) {
      await wizard.fill(refused[0])
      assert.equal(await wizard.next(), refused[1])
      await album.take(`${name}-refused`)
    }
    for (const [field, values] of Object.entries(offered)) assert.equal(await wizard.offered(field), values, field)
    if (entered) {
      await wizard.fill(entered)
      await album.take(`${name}-filled`)
    }
    if (step === last) await wizard.create()
    else assert.equal(await wizard.next(), {})
  }
  await album.take('created')
}
