import type { ClassOf } from '../contracts.js'
import { EngineError } from '../errors.js'
import type { ObjectHeader } from './deployment.js'

/** What a contract needs to know of the place where it is applied. */
export interface ContractContext {
  /** For messages: `io.example.Server.port`, `io.example.Server::start(port)`. */
  readonly place: string
  /** The object whose property or method it is; null for static methods. */
  readonly object: object | null
  /** The class of a full name. */
  classNamed(fullName: string): ClassOf<object> | undefined
  /** The object of an id. */
  objectNamed(id: string): object | undefined
  /** Makes the object that a map describes. */
  instantiate(type: ClassOf<object>, properties: object, header: ObjectHeader): object
}

/** What is raised where a value does not meet its contract. */
export function violation(context: ContractContext, message: string): EngineError {
  return new EngineError('murano.dsl.exceptions.ContractViolationException', `[${context.place}] ${message}`)
}
