import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, packageOf, spanOf } from '../lowering.js'
import { decoratorNames, overridden } from '../symbols.js'
import { parallelCallsIn } from './branches.js'
import { comesBack } from './deadlocks.js'
import { MethodGraph } from './method-graph.js'
import { mayWait, type SharedMethod, sharedMethods } from './shared-calls.js'

/**
 * The methods that run for one object several times at once, and so have to give up the engine's lock.
 *
 * The engine locks each method per object: parallel calls of one method on one object run one after the other, and a
 * branch that comes back to the method that started it waits for ever. The first is cured by metadata; what cannot be
 * cured is reported.
 */
export function unlockedMethods(
  lowering: Lowering,
  classes: readonly ts.ClassDeclaration[],
): ReadonlySet<ts.MethodDeclaration> {
  const graph = new MethodGraph(lowering, classes)
  const unlocked = new Set<ts.MethodDeclaration>()
  for (const caller of classes.flatMap(({ members }) => members.filter(ts.isMethodDeclaration))) {
    for (const call of parallelCallsIn(caller, lowering)) {
      for (const branch of call.branches) {
        if (!comesBack(branch, caller, graph, lowering)) continue
        lowering.diagnostics.report(language.branchReachesCaller, spanOf(branch), { method: caller.name.getText() })
      }
      for (const shared of sharedMethods(call, graph, lowering)) {
        const { method, place } = shared
        if (!wantsNoLock(shared, graph, lowering) || inheritsUnlocked(method, caller, lowering)) continue
        if (canUnlock(method, caller, lowering)) unlocked.add(method)
        else lowering.diagnostics.report(language.lockedInParallel, spanOf(place), { method: method.name.getText() })
      }
    }
  }
  return unlocked
}

/**
 * What the branches call themselves has to overlap. What that calls in turn matters only if it waits, and a memoized
 * method is meant to run once, whoever comes first.
 */
function wantsNoLock({ method, isDirect }: SharedMethod, graph: MethodGraph, lowering: Lowering): boolean {
  if (lowering.program.isSdk(method.getSourceFile())) return false
  return isDirect || (!isMemoized(method, lowering) && mayWait(method, graph, lowering))
}

/** The metadata goes to methods of other packages, too, where they override a method of the caller's package. */
function inheritsUnlocked(method: ts.MethodDeclaration, caller: ts.MethodDeclaration, lowering: Lowering): boolean {
  const home = packageOf(lowering, caller.getSourceFile())
  const isForeign = packageOf(lowering, method.getSourceFile()) !== home
  return isForeign && overridden(method, lowering).some((base) => packageOf(lowering, base.getSourceFile()) === home)
}

/** A memoized method must not run twice at once, and another package's method is not ours to change. */
function canUnlock(called: ts.MethodDeclaration, caller: ts.MethodDeclaration, lowering: Lowering): boolean {
  if (isMemoized(called, lowering)) return false
  return packageOf(lowering, called.getSourceFile()) === packageOf(lowering, caller.getSourceFile())
}

function isMemoized(method: ts.MethodDeclaration, lowering: Lowering): boolean {
  return decoratorNames(lowering, method).includes('memoized')
}
