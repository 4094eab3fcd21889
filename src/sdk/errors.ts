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
export declare function caught(error: unknown): { readonly name: string; readonly message: string }
