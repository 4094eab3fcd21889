import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { fieldOf } from '../fields.js'
import { type Lowering, spanOf } from '../lowering.js'
import { symbolOf } from '../symbols.js'

/** Reports reading what the constructors of the core library's Python classes take and do not keep. */
export function checkReadable({ name }: ts.PropertyAccessExpression, lowering: Lowering): void {
  const field = fieldOf(symbolOf(lowering, name))
  const tags = field && lowering.program.isSdk(field.getSourceFile()) ? ts.getJSDocTags(field) : []
  if (tags.some(({ tagName }) => tagName.text === 'writeOnly')) {
    lowering.diagnostics.report(language.writeOnly, spanOf(name), { name: name.text })
  }
}
