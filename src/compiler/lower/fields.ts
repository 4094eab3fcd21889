import { fullyQualifiedName } from '../../murano/contract.js'
import type { Expression } from '../../yaql/ast.js'
import { literal, method } from '../../yaql/build.js'
import ts from '../load/typescript.cjs'
import { constantExpression, evaluate } from './constants.js'
import type { Lowering } from './lowering.js'
import { classReference, decoratorNames, hasModifier } from './symbols.js'

/** The field of a class that a symbol stands for. */
export function fieldOf(symbol: ts.Symbol | undefined): ts.PropertyDeclaration | undefined {
  return symbol?.declarations?.find(ts.isPropertyDeclaration)
}

/** What a field or method is called in MuranoPL: private ones begin with an underscore, which keeps them out of the model. */
export function propertyName(member: ts.PropertyDeclaration | ts.MethodDeclaration): string {
  const name =
    ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : member.name.getText()
  return hasModifier(member, ts.SyntaxKind.PrivateKeyword) ? `_${name}` : name
}

/** Reads a persisted field from the object's attributes; undefined for other fields. */
export function attributeRead(
  receiver: Expression,
  field: ts.PropertyDeclaration,
  lowering: Lowering,
): Expression | undefined {
  const attribute = attributeOf(field, lowering)
  if (!attribute) return undefined
  const initial = field.initializer && evaluate(field.initializer, lowering)
  return method(
    receiver,
    'getAttr',
    literal(attribute.name),
    constantExpression(initial ?? null),
    literal(attribute.owner),
  )
}

/** Writes a persisted field; undefined for other fields. */
export function attributeWrite(
  receiver: Expression,
  field: ts.PropertyDeclaration,
  value: Expression,
  lowering: Lowering,
): Expression | undefined {
  const attribute = attributeOf(field, lowering)
  return attribute && method(receiver, 'setAttr', literal(attribute.name), value, literal(attribute.owner))
}

/** Attributes are keyed by the calling class unless their owner is named, so it always is: a subclass reads what its base wrote. */
function attributeOf(field: ts.PropertyDeclaration, lowering: Lowering): { name: string; owner: string } | undefined {
  if (!ts.isClassDeclaration(field.parent) || !decoratorNames(lowering, field).includes('persisted')) return undefined
  const reference = classReference(lowering, field.parent)
  return reference && { name: field.name.getText(), owner: fullyQualifiedName(reference) }
}

/** Private fields that live as long as the object: their class's constructor gives them their values. */
export function isOwnField(field: ts.PropertyDeclaration, lowering: Lowering): boolean {
  return (
    hasModifier(field, ts.SyntaxKind.PrivateKeyword) &&
    !hasModifier(field, ts.SyntaxKind.StaticKeyword) &&
    !decoratorNames(lowering, field).includes('persisted')
  )
}
