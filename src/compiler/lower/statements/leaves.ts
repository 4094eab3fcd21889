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
