/**
 * Stands for a method of the core library, which only the engine has. Tests override the methods that they need.
 * Throws always; what the method was given matters to nobody.
 */
export function engineOnly(name: string, ..._values: unknown[]): never {
  throw new Error(`${name}() of the core library runs in the engine only: override it in the test`)
}
