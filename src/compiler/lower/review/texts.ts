import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'

/**
 * Reports text that is no Unicode, which Python cannot write to files or messages and its YAML cannot read, and comments
 * that tell TypeScript to look away.
 */
export function reviewTexts(file: ts.SourceFile, { diagnostics }: Lowering): void {
  for (const { index, 1: directive = '' } of file.text.matchAll(
    /^[ \t]*\/[/*]+[ \t]*(@ts-(?:nocheck|ignore|expect-error))/gm,
  )) {
    diagnostics.report(
      language.suppressedErrors,
      { file: file.fileName, start: index, end: index + directive.length },
      { directive },
    )
  }
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node)
    if (isText && /\p{Surrogate}/u.test(node.text)) diagnostics.report(language.loneSurrogate, spanOf(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
}
