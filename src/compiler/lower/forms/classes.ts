import { Diagnostics } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { classDeclaration, sdkNameOf, symbolOf } from '../symbols.js'
import { formDeclaration } from './declaration.js'
import type { FormSource } from './source.js'

/**
 * The classes without which a form cannot work: its own, those that it describes objects of, and of each picker the
 * first, since the dashboard fails where it finds no class of a picker.
 */
export function classesOfForm(source: FormSource, lowering: Lowering): readonly ts.ClassDeclaration[] {
  // What is wrong with the form is reported where it is lowered.
  const declaration = formDeclaration(source, { ...lowering, diagnostics: new Diagnostics() })
  if (!declaration) return []
  const picked = declaration.steps.flatMap(({ fields }) => fields.flatMap(({ classes }) => classes.slice(0, 1)))
  return [declaration.type, ...picked, ...createdClasses(source.root, lowering)]
}

function createdClasses(node: ts.Node, lowering: Lowering): readonly ts.ClassDeclaration[] {
  const found: ts.ClassDeclaration[] = []
  const visit = (inner: ts.Node): void => {
    if (ts.isCallExpression(inner) && sdkNameOf(lowering, inner.expression) === 'create') {
      const [type] = inner.arguments
      const declaration = type && classDeclaration(symbolOf(lowering, type))
      if (declaration) found.push(declaration)
    }
    ts.forEachChild(inner, visit)
  }
  visit(node)
  return found
}
