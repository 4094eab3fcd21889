import { fileURLToPath } from 'node:url'
import type { Model } from '../harness/engine.js'
import { startLineServer } from '../harness/lines.js'

/** The real Horizon with murano-dashboard, beside a real Keystone and murano-api, and with stand-ins for the rest of a cloud. */
export interface Horizon {
  /** Where it listens, without a slash at the end. */
  readonly address: string
  /** Imports the packages of a folder laid out as `apps/<full name>.zip` with the stock client. */
  importPackages(folder: string): Promise<void>
  /** The components of an environment as murano-api tells them in the session of who is logged in. */
  components(environment: string): Promise<readonly Model[]>
  /** What Horizon has logged since the last time, and what it asked stand-ins that they do not know. */
  complaints(): Promise<readonly string[]>
  close(): Promise<void>
}

const withCatalog = fileURLToPath(new URL('../harness/catalog/with-catalog.sh', import.meta.url))

/** Starts everything with an empty catalog. */
export const startHorizon = async (): Promise<Horizon> => {
  const server = await startLineServer(new URL('horizon/serve.py', import.meta.url), {}, [withCatalog])
  const ask = async <Value>(request: { readonly ask: string; readonly [name: string]: string }): Promise<Value> => {
    const answer = await server.ask<Value>(request, 120)
    if ('value' in answer) return answer.value
    throw new Error(`no answer within ${answer.timeout} seconds`)
  }
  return {
    address: await ask({ ask: 'address' }),
    importPackages: (folder) => ask({ ask: 'import_packages', folder }),
    components: (environment) => ask({ ask: 'components', environment }),
    complaints: () => ask({ ask: 'complaints' }),
    close: () => server.close(),
  }
}
