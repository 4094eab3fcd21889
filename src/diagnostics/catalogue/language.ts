import { error } from '../kind.js'

/** The authoring language: codes V1xxx. Add an entry with the next free code; never reuse one. */
export const language = {
  varDeclaration: error('V1001', '`var` has function scope.', 'Use `const` or `let`.'),
  /** For a syntax that has no entry of its own. */
  unsupportedSyntax: error('V1002', '{construct} has no counterpart in MuranoPL.', '{alternative}'),
}
