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

/** What a `catch` clause caught. */
export interface CaughtError {
  /** The last part of the full name: what follows the namespace, or the name of the engine's Python class. */
  readonly name: string
  readonly message: string
}

/**
 * What a `catch` clause caught, as a value with name and message. Errors of the engine itself carry the name of their
 * Python class, such as `AgentException` where a plan has failed.
 *
 * ```ts
 * try { ... } catch (error) {
 *   if (caught(error).name === 'ImageNotFound') { ... }
 *   throw error
 * }
 * ```
 */
export function caught(error: unknown): CaughtError {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: String(error) }
}

/** An error that the engine itself raises, or what stands for it in Node. */
export class EngineError extends MuranoError {
  /** @param pythonName The full name of the engine's Python class. */
  constructor(pythonName: string, message: string) {
    super(pythonName.slice(pythonName.lastIndexOf('.') + 1), message)
  }
}
