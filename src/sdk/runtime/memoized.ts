import { classOf, declaringClass } from './classes.js'
import { classNameOf } from './contract-table.js'
import { stateOf } from './state.js'

/** The compiled classes keep the list of declaring classes that are done under the same owner and name. */
const attributeOwner = 'io.murano.Object'

/** A method that runs until it has succeeded once. `metadata` tells the class that declares it. */
export function remembered<This extends object>(
  method: (this: This) => unknown,
  name: string,
  metadata: object | undefined,
): (this: This) => void {
  return function (this: This): void {
    const declaring = classNameOf(declaringClass(classOf(this), metadata))
    if (doneClasses(this, name).includes(declaring)) return
    method.call(this)
    const { deployment, id } = stateOf(this)
    deployment.attributes.set(id, attributeOwner, `memo.${name}`, [...doneClasses(this, name), declaring])
  }
}

/** Makes a memoized method run again. Throws if the object has no method of that name. */
export function forgetMethod(object: object, name: string): void {
  if (typeof Reflect.get(object, name) !== 'function') {
    throw new TypeError(`${classOf(object).name} has no method ${name} to forget`)
  }
  const { deployment, id } = stateOf(object)
  deployment.attributes.set(id, attributeOwner, `memo.${name}`, null)
}

function doneClasses(object: object, name: string): readonly unknown[] {
  const { deployment, id } = stateOf(object)
  const done = deployment.attributes.get(id, attributeOwner, `memo.${name}`)
  return Array.isArray(done) ? done : []
}
