/**
 * An exception with a name, as MuranoPL throws and catches it.
 *
 * ```ts
 * throw new MuranoError('ImageNotFound', `There is no image ${name}`)
 * ```
 */
export class MuranoError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/**
 * What a `catch` clause caught, as a value with name and message. Errors of the engine itself carry the name of their
 * Python class, such as `murano.engine.system.agent.AgentException`.
 *
 * ```ts
 * try { ... } catch (error) {
 *   if (caught(error).name === 'ImageNotFound') { ... }
 *   throw error
 * }
 * ```
 */
export function caught(error: unknown): { readonly name: string; readonly message: string } {
  if (error instanceof EngineError) return { name: error.pythonName, message: error.message }
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

/** An error that the engine itself raises, or what stands for it in Node. */
export class EngineError extends MuranoError {
  /** The full name of the engine's Python class. */
  readonly pythonName: string

  constructor(pythonName: string, message: string) {
    super(pythonName.slice(pythonName.lastIndexOf('.') + 1), message)
    this.pythonName = pythonName
  }
}
