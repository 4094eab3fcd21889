import { buildPackages } from '../build.js'
import { type Oracle, startOracle } from '../harness/engine.js'
import { handwritten, source } from './environment.js'

/** The engine, and the packages that it is given. */
export interface Engine {
  readonly oracle: Oracle
  readonly packages: readonly string[]
  close(): Promise<void>
}

/** Compiles packages of the suite, and starts an engine that knows them and the handwritten ones. */
export const startEngine = async (...names: readonly string[]): Promise<Engine> => {
  const built = await buildPackages(names.map(source))
  const oracle = await startOracle()
  return {
    oracle,
    packages: [...built.directories, handwritten],
    close: async () => {
      await oracle.close()
      built.remove()
    },
  }
}
