import { buildPackages } from './build.js'
import { type Oracle, startOracle } from './harness/engine.js'

/** The engine, and the packages that it is given. */
export interface Engine {
  readonly oracle: Oracle
  readonly packages: readonly string[]
  close(): Promise<void>
}

/** Compiles packages, given by their folders, and starts an engine for them. */
export const startEngine = async (directories: readonly string[]): Promise<Engine> => {
  const built = await buildPackages(directories)
  const oracle = await startOracle()
  return {
    oracle,
    packages: built.directories,
    close: async () => {
      await oracle.close()
      built.remove()
    },
  }
}
