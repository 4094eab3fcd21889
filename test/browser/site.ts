import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildPackages } from '../build.js'
import { source } from '../packages/environment.js'
import { type Horizon, startHorizon } from './horizon.js'

/** Horizon with packages of the suite in its catalog, and a user who is logged in. */
export interface Site {
  readonly horizon: Horizon
  readonly page: Page
  /** Makes an environment, whose page is shown then, and returns its id. */
  makeEnvironment(name: string): Promise<string>
  close(): Promise<void>
}

// Longer than anything takes on a machine that is busy with other tests
const patience = 90_000

/** Opens a site with the packages of these folders, in about 20 seconds. */
export const openSite = async (packages: readonly string[]): Promise<Site> => {
  const cleanUp: (() => unknown)[] = []
  const close = async () => {
    for (const each of cleanUp.splice(0).reverse()) await each()
  }
  try {
    const home = mkdtempSync(join(tmpdir(), 'vetro-browser-'))
    cleanUp.push(() => rmSync(home, { recursive: true, force: true }))
    // Both start while the packages are compiled
    const starting = startHorizon()
    const launching = launch(home)
    cleanUp.push(async () => (await starting).close())
    cleanUp.push(async () => (await launching).close())
    const built = await buildPackages(packages.map(source))
    cleanUp.push(() => built.remove())
    const [horizon, browser] = await Promise.all([starting, launching])
    const page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, baseURL: horizon.address })
    page.setDefaultTimeout(patience)
    await Promise.all([horizon.importPackages(dirname(dirname(built.zips[0] ?? ''))), logIn(page)])
    return { horizon, page, makeEnvironment: (name) => makeEnvironment(page, name), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Chromium as Debian has it, which writes below that folder only and asks nothing of the network by itself. */
const launch = (home: string): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--disable-gpu', '--disable-quic'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    timeout: patience,
  })

/** As the only user of the catalog, see harness/catalog/services.sh. */
const logIn = async (page: Page) => {
  await page.goto('/auth/login/?next=/app-catalog/environments/')
  await page.getByLabel('User Name').fill('admin')
  await page.getByLabel('Password').fill('catalog')
  await page.getByRole('button', { name: 'Sign In' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/auth/'), { waitUntil: 'commit' })
}

const makeEnvironment = async (page: Page, name: string): Promise<string> => {
  await page.goto('/app-catalog/environments/')
  // In the table where there are none yet, else above it
  await page.locator('a.btn[href*="/create_environment"]').first().click()
  await page.getByLabel('Environment Name').fill(name)
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.waitForURL('**/services')
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}
