import { language } from '../../diagnostics/index.js'
import ts from '../load/typescript.cjs'
import { type Lowering, packageOf, spanOf } from './lowering.js'
import { callsIn, MethodGraph } from './method-graph.js'
import { decoratorNames, sdkNameOf } from './symbols.js'

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
  for (const method of classes.flatMap(({ members }) => members.filter(ts.isMethodDeclaration))) {
    for (const call of callsIn(method)) {
      const name = sdkNameOf(lowering, call.expression)
      if (name !== 'parallel' && name !== 'parallelMap') continue
      const branches = call.arguments.filter((argument) => ts.isArrowFunction(argument))
      for (const branch of branches) {
        if (graph.reaches(branch, method)) {
          lowering.diagnostics.report(language.branchReachesCaller, spanOf(branch), { method: method.name.getText() })
        }
      }
      for (const shared of sharedCalls(branches, name === 'parallelMap', lowering)) {
        const called = graph.called(shared)
        if (!called || lowering.program.isSdk(called.getSourceFile())) continue
        if (canUnlock(called, method, lowering)) {
          for (const each of graph.withOverrides(called)) unlocked.add(each)
        } else {
          lowering.diagnostics.report(language.lockedInParallel, spanOf(shared), { method: called.name.getText() })
        }
      }
    }
  }
  return unlocked
}

/** A memoized method must not run twice at once, and another package's method is not ours to change. */
function canUnlock(called: ts.MethodDeclaration, caller: ts.MethodDeclaration, lowering: Lowering): boolean {
  if (decoratorNames(lowering, called).includes('memoized')) return false
  return packageOf(lowering, called.getSourceFile()) === packageOf(lowering, caller.getSourceFile())
}

/** The calls whose receiver is the same object in several branches, or for several items. */
function sharedCalls(
  branches: readonly ts.ArrowFunction[],
  repeated: boolean,
  lowering: Lowering,
): readonly ts.CallExpression[] {
  const calls = branches.flatMap((branch) =>
    callsIn(branch.body).filter((call) => !ownReceiver(call, branch, lowering)),
  )
  if (repeated) return calls
  const texts = branches.map((branch) => new Set(callsIn(branch.body).map(({ expression }) => expression.getText())))
  return calls.filter(({ expression }) => texts.filter((names) => names.has(expression.getText())).length > 1)
}

/** Whether a call's receiver comes from the branch itself: from its parameter, or from a constant made in it. */
function ownReceiver(call: ts.CallExpression, branch: ts.ArrowFunction, lowering: Lowering): boolean {
  const uses = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) {
      const declaration = lowering.checker.getSymbolAtLocation(node)?.valueDeclaration
      return declaration !== undefined && isWithin(declaration, branch)
    }
    return ts.forEachChild(node, (child) => uses(child) || undefined) ?? false
  }
  const { expression } = call
  return ts.isPropertyAccessExpression(expression) && uses(expression.expression)
}

function isWithin(node: ts.Node, ancestor: ts.Node): boolean {
  for (let current: ts.Node | undefined = node; current; current = current.parent) if (current === ancestor) return true
  return false
}
