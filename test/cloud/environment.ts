import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Model, Value } from '../harness/engine.js'
import type { Box } from './box.js'
import { type Call, callsOf, roundsOf } from './calls.js'
import { fieldsOf } from './model.js'

/** A deployment or an action, as Murano's API told of it. */
export interface Task {
  readonly seconds: number
  /** As the environment's log shows them. */
  readonly reports: readonly { readonly level: string; readonly text: string }[]
  /** Of agents, in the order of their beginnings. */
  readonly calls: readonly Call[]
  /** The longest chain of calls that waited for each other. */
  readonly rounds: number
}

interface Status {
  readonly status: string
  readonly state: string | null
  readonly reports: Task['reports']
}

const gone: Status = { status: 'gone', state: 'success', reports: [] }

/** An environment in the box, used by way of the stock client. */
export interface Environment {
  readonly id: string
  /** The model as it is now: what deployments wrote into it comes with it. */
  applications(): Promise<readonly Model[]>
  /** Null if the environment is gone. */
  status(): Promise<Status | null>
  /** Starts a deployment; of these applications, if told, in place of those that are there. */
  start(applications?: readonly Model[]): Promise<void>
  /** Waits until an agent has been sent a plan whose name begins like this. */
  reach(plan: string, seconds?: number): Promise<void>
  /** Waits for what was started. Fails with the reports unless it succeeded. */
  finish(seconds?: number): Promise<Task>
  /** Waits for what was started, which is to fail. */
  fail(seconds?: number): Promise<Task>
  deploy(applications?: readonly Model[], seconds?: number): Promise<Task>
  /** Starts an action of an object; where its result will be. */
  call(object: string, action: string): Promise<string>
  /** Does an action. Fails as it does. */
  act(object: string, action: string, seconds?: number): Promise<Task & { readonly result: Value }>
  /** Deletes the environment and everything in it. */
  remove(seconds?: number): Promise<Task>
  /** Forgets the environment; what it has deployed stays. */
  abandon(): Promise<void>
}

export const openEnvironment = async (box: Box, name: string): Promise<Environment> => {
  const ask = async <Answer>(request: object): Promise<Answer> => {
    const answer = await box.client.ask<Answer>(request, 60)
    if ('value' in answer) return answer.value
    throw new Error('the client did not answer')
  }
  const environment = await ask<string>({ op: 'create', name })
  let began = Date.now()
  const begin = () => {
    began = Date.now()
  }

  const status = () => ask<Status | null>({ op: 'status', environment })
  const calls = () =>
    callsOf(readFileSync(join(box.folder, 'calls'), 'utf8')).filter((call) => call.start >= began / 1000)
  const ended = async (seconds: number): Promise<Status & Task> => {
    for (;;) {
      const now = (await status()) ?? gone
      const elapsed = (Date.now() - began) / 1000
      if (now.state !== null && now.state !== 'running' && !/^(deploying|deleting)$/.test(now.status)) {
        const made = calls()
        return { ...now, seconds: elapsed, calls: made, rounds: roundsOf(made) }
      }
      if (elapsed > seconds) throw failure(`not finished in ${seconds} seconds`, now)
      await pause(500)
    }
  }
  const failure = (what: string, { reports }: Status) => {
    const log = reports.map(({ level, text }) => `${level}: ${text}`).join('\n')
    return new Error(`${what}\n${log}\n--- the end of murano-engine's log:\n${box.log('murano-engine')}`)
  }
  const finish = async (seconds = 600) => {
    const task = await ended(seconds)
    if (task.state !== 'success') throw failure(`ended as: ${task.state}, ${task.status}`, task)
    return task
  }
  const start = async (applications?: readonly Model[]) => {
    begin()
    await ask({ op: 'deploy', environment, applications: applications ?? null })
  }
  const call = async (object: string, action: string) => {
    begin()
    return ask<string>({ op: 'call', environment, action: await actionOf(object, action) })
  }
  const actionOf = async (object: string, name: string): Promise<string> => {
    const found = find(await ask<Value>({ op: 'applications', environment }), object)
    const actions = Object.entries(fieldsOf(fieldsOf(found?.['?'])._actions))
    const id = actions.find(([, action]) => fieldsOf(action).name === name)?.[0]
    if (id === undefined) throw new Error(`${object} has no action ${name}`)
    return id
  }

  return {
    id: environment,
    applications: () => ask<readonly Model[]>({ op: 'applications', environment }),
    status,
    start,
    reach: async (plan, seconds = 300) => {
      while (!calls().some(({ name }) => name.startsWith(plan))) {
        const now = await status()
        if (now?.state !== 'running') throw failure(`ended without ${plan}`, now ?? gone)
        if (Date.now() - began > seconds * 1000) throw failure(`no ${plan} in ${seconds} seconds`, now)
        await pause(100)
      }
    },
    finish,
    fail: async (seconds = 600) => {
      const task = await ended(seconds)
      if (task.state === 'success') throw failure('succeeded, but was to fail', task)
      return task
    },
    deploy: async (applications, seconds) => {
      await start(applications)
      return finish(seconds)
    },
    call,
    act: async (object, action, seconds) => {
      const task = await call(object, action)
      const done = await finish(seconds)
      const outcome = await ask<{ readonly isException: boolean; readonly result: Value } | null>({
        op: 'result',
        environment,
        task,
      })
      if (!outcome || outcome.isException) throw new Error(`${action}: ${JSON.stringify(outcome)}`)
      return { ...done, result: outcome.result }
    },
    remove: async (seconds = 600) => {
      begin()
      await ask({ op: 'delete', environment, abandon: false })
      return finish(seconds)
    },
    abandon: async () => {
      await ask({ op: 'delete', environment, abandon: true })
    },
  }
}

/** The object of that id, wherever it is in a model. */
const find = (value: Value, id: string): { readonly [name: string]: Value } | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (fieldsOf(fieldsOf(value)['?']).id === id) return fieldsOf(value)
  for (const child of Object.values(value)) {
    const found = find(child, id)
    if (found) return found
  }
  return undefined
}
