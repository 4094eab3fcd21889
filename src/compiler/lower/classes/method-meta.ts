import type { MetaValue } from '../../../murano/class.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, packageOf } from '../lowering.js'
import { decoratorNames, overridden } from '../symbols.js'

/** What the dashboard shows of an action: `scaleNodesUp` as `Scale nodes up`. */
export function actionMeta(name: string, documentation: string | undefined): readonly MetaValue[] {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase()
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  const text = (type: string, value: string): MetaValue => ({
    type: { namespace: 'io.murano.metadata', name: type },
    properties: { text: value },
  })
  return [text('Title', title), ...(documentation === undefined ? [] : [text('Description', documentation)])]
}

/**
 * The engine locks each method per object unless it is told not to, and what it is told goes to overriding methods, too.
 * A memoized method keeps its lock, whatever another package says of the method that it overrides.
 */
export function lockMeta(
  method: ts.MethodDeclaration,
  unlocked: ReadonlySet<ts.MethodDeclaration>,
  lowering: Lowering,
): readonly MetaValue[] {
  const home = packageOf(lowering, method.getSourceFile())
  const isForeign = overridden(method, lowering).some((base) => {
    const owner = packageOf(lowering, base.getSourceFile())
    return owner !== undefined && owner !== home
  })
  const keeps = isForeign && decoratorNames(lowering, method).includes('memoized')
  if (!keeps && !unlocked.has(method)) return []
  return [{ type: { namespace: 'io.murano.metadata.engine', name: 'Synchronize' }, properties: { onThis: keeps } }]
}
