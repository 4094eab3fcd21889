import { language, plans } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { unwrapped } from '../forms/constant-nodes.js'
import { type Lowering, spanOf } from '../lowering.js'
import { planOf } from '../plans/declaration.js'
import { planParameters } from '../plans/parameters.js'
import { libraryMember, sdkName, sdkNameOf, symbolOf } from '../symbols.js'

/** The SDK's classes whose methods write what everybody who sees the environment, or the engine's log, can read. */
const publicWriters = ['StatusReporter', 'Logger']

/** Reports secrets among the arguments of reports, logs and errors, and of plans that would not keep them. */
export function checkSecrets(node: ts.CallExpression | ts.NewExpression, lowering: Lowering): void {
  if (isPublic(node, lowering)) {
    for (const argument of node.arguments ?? []) {
      if (holdsSecret(argument, lowering)) lowering.diagnostics.report(language.secretShown, spanOf(argument))
    }
  }
  const plan = planOf(node.expression, lowering)
  const [given] = node.arguments ?? []
  if (!plan || !given || !ts.isObjectLiteralExpression(given)) return
  const transports = new Map(planParameters(plan, lowering).map(({ name, transport }) => [name, transport]))
  for (const property of given.properties) {
    const name = property.name?.getText() ?? ''
    if (transports.get(name) === 'secret' || !holdsSecret(givenValue(property), lowering)) continue
    lowering.diagnostics.report(plans.secretParameter, spanOf(property), { name })
  }
}

function isPublic(node: ts.CallExpression | ts.NewExpression, lowering: Lowering): boolean {
  if (ts.isNewExpression(node)) return sdkNameOf(lowering, node.expression) === 'MuranoError'
  if (!ts.isPropertyAccessExpression(node.expression)) return false
  const member = libraryMember(lowering, symbolOf(lowering, node.expression.name))
  return member !== undefined && publicWriters.includes(member.owner)
}

function givenValue(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined
}

/** Whether an expression is a secret, or made of one. What a condition or a call only looks at does not count. */
function holdsSecret(given: ts.Expression | undefined, lowering: Lowering): boolean {
  if (!given) return false
  const node = unwrapped(given)
  return isSecret(node, lowering) || partsOf(node, lowering).some((part) => holdsSecret(part, lowering))
}

function isSecret(node: ts.Expression, lowering: Lowering): boolean {
  const type = lowering.checker.getTypeAtLocation(node)
  const members = type.isUnion() ? type.types : [type]
  return members.some(({ aliasSymbol }) => sdkName(lowering, aliasSymbol) === 'Secret')
}

/** The expressions whose value goes into that of another one. */
function partsOf(node: ts.Expression, lowering: Lowering): readonly (ts.Expression | undefined)[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression)
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse]
  if (ts.isBinaryExpression(node)) return passingOn.has(node.operatorToken.kind) ? [node.left, node.right] : []
  if (ts.isArrayLiteralExpression(node)) return node.elements
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(givenValue)
  if (ts.isCallExpression(node)) return partsOfCall(node, lowering)
  const declaration = ts.isIdentifier(node) ? symbolOf(lowering, node)?.valueDeclaration : undefined
  return declaration && ts.isVariableDeclaration(declaration) ? [declaration.initializer] : []
}

const passingOn: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
])

/** `secret.trim()`, `base64encode(secret)` and the like say the same in other letters. */
function partsOfCall(
  { expression, arguments: given }: ts.CallExpression,
  lowering: Lowering,
): readonly ts.Expression[] {
  if (!ts.isPropertyAccessExpression(expression)) {
    return sdkNameOf(lowering, expression) === 'base64encode' ? given : []
  }
  const member = libraryMember(lowering, symbolOf(lowering, expression.name))
  const yieldsText = textMethods.has(`${member?.owner}.${member?.name}`)
  return yieldsText ? [expression.expression, ...given] : []
}

const textMethods: ReadonlySet<string> = new Set([
  'Array.join',
  ...['concat', 'replace', 'replaceAll', 'slice', 'substring', 'toLowerCase', 'toUpperCase', 'trim'].map(
    (name) => `String.${name}`,
  ),
])
