import { basename } from 'node:path'
import { plans } from '../../../diagnostics/index.js'
import type { PlanScript } from '../../../murano/plan.js'
import type { PackageSources } from '../../load/sources.js'
import { type Lowering, spanOf } from '../lowering.js'
import type { ScriptDeclaration } from './declaration.js'

/** The scripts that one plan calls, each under a name that Python can call. */
export class ScriptTable {
  readonly #scripts = new Map<string, PlanScript>()

  constructor(
    private readonly sources: PackageSources,
    private readonly lowering: Lowering,
  ) {}

  /** The Python name of a script, which is added to the plan if it is not there yet. */
  nameOf({ path, files, verifyExitCode, node }: ScriptDeclaration): string {
    for (const file of [path, ...files]) {
      if (!this.#exists(file)) this.lowering.diagnostics.report(plans.missingScript, spanOf(node), { path: file })
    }
    const key = JSON.stringify([path, files, verifyExitCode])
    const known = this.#scripts.get(key)
    if (known) return known.name
    const base = `run_${basename(path)
      .replace(/\.\w+$/, '')
      .replace(/\W/g, '_')}`
    const taken = new Set([...this.#scripts.values()].map(({ name }) => name))
    let name = base
    for (let number = 2; taken.has(name); number += 1) name = `${base}_${number}`
    this.#scripts.set(key, {
      name,
      entryPoint: path,
      files,
      captureStdout: true,
      captureStderr: true,
      verifyExitcode: verifyExitCode,
    })
    return name
  }

  get used(): readonly PlanScript[] {
    return [...this.#scripts.values()]
  }

  #exists(path: string): boolean {
    const folder = `${this.sources.directory}/resources/scripts/`
    return this.sources.resources.some((file) => file === folder + path || file === `${folder}${path}.hbs`)
  }
}
