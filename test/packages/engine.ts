import { type Engine, startEngine } from '../start-engine.js'
import { handwritten, source } from './environment.js'

/** Compiles packages of the suite, and starts an engine that knows them and the handwritten ones. */
export const startSuite = async (...names: readonly string[]): Promise<Engine> => {
  const engine = await startEngine(names.map(source))
  return { ...engine, packages: [...engine.packages, handwritten] }
}
