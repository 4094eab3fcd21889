import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'

/** Reports text that is no Unicode: Python cannot write it to files or messages, and its YAML cannot read it. */
export function reviewTexts(file: ts.SourceFile, { diagnostics }: Lowering): void {
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)
    if (isText && /\p{Surrogate}/u.test(node.text)) diagnostics.report(language.loneSurrogate, spanOf(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
}
