import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { checkConstants } from './constants.js'
import { checkCreation } from './creations.js'
import { checkDefault } from './defaults.js'
import { checkOwnerAccess } from './owners.js'
import { checkProperty } from './properties.js'
import { checkReadable } from './readable.js'
import { checkSecrets } from './secrets.js'

/** Reports what can be written in MuranoPL as it stands, and would fail or do harm there. */
export function reviewClass(declaration: ts.ClassDeclaration, lowering: Lowering): void {
  const visit = (node: ts.Node): void => {
    checkConstants(node, lowering)
    if (ts.isCallExpression(node)) checkCreation(node, lowering)
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkSecrets(node, lowering)
    if (ts.isPropertyAccessExpression(node)) {
      checkOwnerAccess(node, lowering)
      checkReadable(node, lowering)
    }
    ts.forEachChild(node, visit)
  }
  visit(declaration)
  for (const field of declaration.members.filter(ts.isPropertyDeclaration)) {
    checkProperty(field, lowering)
    checkDefault(field, lowering)
  }
}
