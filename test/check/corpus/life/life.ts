import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Dashboard, type FormReport, startDashboard } from '../../../harness/dashboard.js'
import type { Plan, PlanOutcome, Value } from '../../../harness/engine.js'
import { type LineServer, startLineServer } from '../../../harness/lines.js'
import type { Stage, Values } from '../fault.js'
import { filesOf, type Upload, uploadOf } from '../packages.js'
import { agentLines, type CatalogEntry, catalogLines, type Deployment, deploymentLines, formLines } from './lines.js'
import { type Action, answers, environment, restock, usualValues } from './usual.js'

/** The life of a package in Murano: how far it came, and what was seen of it. */
export interface Life {
  readonly failed?: { readonly stage: Stage; readonly says: string }
  readonly seen: readonly string[]
}

export interface LifeOptions {
  /** What the user enters where it is not the usual. */
  readonly values?: Values | undefined
  /** Whether an action of the application is called once it is deployed. */
  readonly withAction?: boolean
  /** Whether the agent carries out the plans; without, the engine is given answers and that is all. */
  readonly withAgent?: boolean
}

/** The real services, which give one package after another its life. */
export interface Services {
  live(upload: Upload, options?: LifeOptions): Promise<Life>
  /** The codes of murano-pkg-check; 'refused' if it finds no package in the zip, 'crash' if it breaks. */
  pkgCheck(zip: Uint8Array): Promise<readonly string[]>
  close(): Promise<void>
}

type Uploaded =
  | { readonly status: 200; readonly entry: CatalogEntry; readonly logo: number; readonly form: Form }
  | { readonly status: number; readonly said: string }

interface Form {
  readonly status: number
  readonly text: string
}

/** Starts murano-api, the engine, the dashboard and murano-pkg-check, and publishes the library. */
export const startServices = async (): Promise<Services> => {
  const folder = mkdtempSync(join(tmpdir(), 'vetro-corpus-'))
  const [server, dashboard, pkgCheck] = await Promise.all([
    startLineServer(new URL('server.py', import.meta.url), { PYTHONHASHSEED: '0' }),
    startDashboard(),
    startLineServer(new URL('pkg_check.py', import.meta.url)),
  ])
  let files = 0
  const written = (name: string, content: Uint8Array | string): string => {
    const path = join(folder, `${files++}-${name}`)
    writeFileSync(path, content)
    return path
  }
  const murano = new Murano(server, dashboard, written)
  await murano.publish(uploadOf(filesOf('library')).zip)
  return {
    live: (upload, options = {}) => murano.live(upload, options),
    pkgCheck: (zip) => ask(pkgCheck, { path: written('package.zip', zip) }),
    close: async () => {
      await Promise.all([server.close(), dashboard.close(), pkgCheck.close()])
      rmSync(folder, { recursive: true })
    },
  }
}

// Seconds; a life takes one or two, on a machine that is busy with other tests up to a minute
const patience = 300

const ask = async <Value>(server: LineServer, request: object): Promise<Value> => {
  const answer = await server.ask<Value>(request, patience)
  if ('value' in answer) return answer.value
  throw new Error(`no answer within ${answer.timeout} seconds`)
}

/** Ends a life. */
class Failure extends Error {
  constructor(
    readonly stage: Stage,
    readonly says: string,
  ) {
    super(says)
  }
}

class Murano {
  private lives = 0
  // What the same form, or the same package with the same model, has given before
  private readonly reports = new Map<string, Promise<FormReport>>()
  private readonly deployments = new Map<string, Promise<Deployment>>()

  constructor(
    private readonly server: LineServer,
    private readonly dashboard: Dashboard,
    private readonly written: (name: string, content: Uint8Array | string) => string,
  ) {}

  publish(zip: Uint8Array): Promise<void> {
    return ask(this.server, { op: 'publish', path: this.written('library.zip', zip) })
  }

  async live(
    { zip, engineDigest }: Upload,
    { values = {}, withAction = false, withAgent = false }: LifeOptions,
  ): Promise<Life> {
    const seen: string[] = []
    try {
      const project = `project-${this.lives++}`
      const { entry, form, logo } = await this.upload(project, zip)
      seen.push(...catalogLines(entry, logo))
      await this.load(project, entry.class_definitions)
      const report = await this.fillIn(form, values)
      seen.push(...formLines(report))
      const action = withAction ? restock : null
      const key = JSON.stringify([engineDigest, report.model, action])
      const deployment = await remembered(this.deployments, key, () => this.deploy(project, report.model, action))
      seen.push(...deploymentLines(deployment))
      if (withAgent) seen.push(...(await this.carryOut(deployment)))
      return { seen }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { failed: { stage: error.stage, says: error.says }, seen }
    }
  }

  private async upload(project: string, zip: Uint8Array) {
    const done = await ask<Uploaded>(this.server, { op: 'upload', project, path: this.written('package.zip', zip) })
    if ('said' in done) throw new Failure('upload', `${done.status} ${done.said}`)
    return done
  }

  private async load(project: string, classes: readonly string[]): Promise<void> {
    const said = await ask<string | null>(this.server, { op: 'load', project, classes: [...classes].sort() })
    if (said !== null) throw new Failure('load', said)
  }

  private async fillIn({ status, text }: Form, values: Values): Promise<FormReport> {
    if (status !== 200) throw new Failure('form', `${status} ${text}`)
    const report = await remembered(this.reports, `${text} ${JSON.stringify(values)}`, () =>
      this.enter(this.written('ui.yaml', text), { ...usualValues, ...values }),
    )
    const [error] = report.errors
    if (error !== undefined) throw new Failure('form', error.message)
    return report
  }

  private async enter(definition: string, values: Values): Promise<FormReport> {
    const world = { catalog: ['com.example.shop.Shop'], components: { 'com.example.shop.Shop': [] } }
    const report = await this.dashboard.checkForm({ definition, values, world })
    if (!report.errors.some(({ message }) => message.startsWith('no such '))) return report
    return this.dashboard.checkForm({ definition, values: askedFor(report, values), world })
  }

  private async deploy(project: string, application: Value, action: Action | null): Promise<Deployment> {
    const request = { op: 'deploy', project, environment: environment(application), action, answers }
    const done = await ask<Deployment>(this.server, request)
    const [failure] = done.failures
    if (failure !== undefined) throw new Failure(failure.during === '<load>' ? 'model' : 'run', failure.said)
    const error = done.runs.find((run) => run.error !== null)?.error
    if (error !== undefined && error !== null) throw new Failure('run', error)
    return done
  }

  private async carryOut({ trace }: Deployment): Promise<string[]> {
    const plans: readonly Plan[] = trace.flatMap((entry) => (entry.kind === 'AGENT' ? [entry.plan] : []))
    const outcome = await ask<PlanOutcome>(this.server, { op: 'carryOut', plans, recorded: ['systemctl'] })
    const failed = 'failed' in outcome.results ? undefined : outcome.results.find(({ ErrorCode }) => ErrorCode !== 0)
    if (failed !== undefined) throw new Failure('agent', `${failed.ErrorCode} ${JSON.stringify(failed.Body)}`)
    return agentLines(outcome)
  }
}

/** The values that have a field, for users cannot enter any other. */
const askedFor = ({ steps }: FormReport, values: Values): Values => {
  const fields = new Set(steps.flatMap((step) => step.fields.map((field) => `${step.name}.${field.name}`)))
  const known = (step: string, entered: Values[string]) =>
    Object.fromEntries(Object.entries(entered).filter(([field]) => fields.has(`${step}.${field}`)))
  const entries = Object.entries(values).map(([step, entered]) => [step, known(step, entered)] as const)
  return Object.fromEntries(entries.filter(([step]) => steps.some(({ name }) => name === step)))
}

const remembered = <Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) => {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
