import ts from '../../load/typescript.cjs'

/** Whether what stands after a statement is never reached from it. */
export function leaves(node: ts.Statement | undefined): boolean {
  if (!node) return false
  if (ts.isBlock(node)) return leaves(node.statements.at(-1))
  if (ts.isIfStatement(node)) return leaves(node.thenStatement) && leaves(node.elseStatement)
  if (ts.isTryStatement(node)) {
    const { tryBlock, catchClause, finallyBlock } = node
    return leaves(finallyBlock) || (leaves(tryBlock) && (!catchClause || leaves(catchClause.block)))
  }
  return (
    ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)
  )
}

/** Whether a function's body has a `return` of its own, which would leave the whole method in MuranoPL. */
export function containsReturn(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true
  if (ts.isArrowFunction(node)) return false
  return ts.forEachChild(node, (child) => containsReturn(child) || undefined) ?? false
}
