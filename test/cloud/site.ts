import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuiltPackages, buildPackages } from '../build.js'
import { type Dashboard, startDashboard, type World } from '../harness/dashboard.js'
import type { Model, Value } from '../harness/engine.js'
import { source } from '../packages/environment.js'
import { type Box, openBox } from './box.js'
import { type Report, startReport } from './report.js'

type Entered = { readonly [step: string]: { readonly [field: string]: Value } }

/** A box, the suite's packages, and the dashboard that makes models of what is entered in their forms. */
export interface Site {
  readonly box: Box
  readonly report: Report
  readonly built: BuiltPackages
  /** Imports the core library and the suite, as an operator does; packages that are there are replaced. */
  importPackages(): Promise<string>
  /** What the wizard of a package makes of what is entered; ids of its objects begin with `id`. */
  fill(fullName: string, id: string, entered: Entered, components?: World['components']): Promise<Model>
  close(): Promise<void>
}

const sources = fileURLToPath(new URL('../../packages-src', import.meta.url))
export const coreLibrary = '/usr/share/murano-common/io.murano.zip'

/** Opens a box, and reports under that title what is done in it. */
export const openSite = async (title: string): Promise<Site> => {
  const names = readdirSync(sources).filter((name) => existsSync(`${sources}/${name}/package.ts`))
  const built = await buildPackages(names.map(source))
  const began = Date.now()
  const print = (line: string) => process.stdout.write(`${title}: ${line}\n`)
  const box = await openBox(print)
  print(`the box was opened in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  const report = startReport(box, title)
  let dashboard: Dashboard | undefined
  return {
    box,
    report,
    built,
    importPackages: () => {
      const repository = `${dirname(dirname(built.zips[0] ?? ''))}/`
      return box.run(
        `murano package-import --is-public --exists-action s ${coreLibrary} &&
        murano --murano-repo-url ${repository} package-import --exists-action u --dep-exists-action s ${built.zips.join(' ')}`,
        { seconds: 300 },
      )
    },
    fill: async (fullName, id, values, components = {}) => {
      dashboard ??= await startDashboard()
      const definition = built.zips.find((zip) => zip.endsWith(`/${fullName}.zip`)) ?? ''
      const { errors, model } = await dashboard.checkForm({ definition, values, world: { components } })
      if (errors.length > 0) throw new Error(`${fullName}: ${JSON.stringify(errors)}`)
      return JSON.parse(JSON.stringify(model).replaceAll(/"id-(\d+)"/g, `"${id}-$1"`))
    },
    close: async () => {
      report.explain()
      await dashboard?.close()
      await box.close()
      built.remove()
    },
  }
}
