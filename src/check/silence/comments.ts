import { CST, Lexer } from 'yaml'
import type { TextFile } from '../text-file.js'
import { yamlLimit } from '../yaml/read.js'
import { ignoreWord } from './word.js'

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly start: number
  readonly text: string
}

const inScripts = new RegExp(`(?<=^|\\s)#+[ \\t]*${ignoreWord}(?![\\w-])[^\\r\\n]*`, 'gm')

/** The comments of a file that mean to silence findings: in YAML those that are comments to YAML, else whatever looks so. */
export function ignoreComments({ path, text }: TextFile): readonly Comment[] {
  if (!text.includes(ignoreWord)) return []
  if (!/\.(?:ya?ml|template)$/.test(path)) return within(text, 0)
  return text.length > yamlLimit ? [] : inYaml(text, path.endsWith('.template'))
}

/** Block scalars of a plan are programs, with comments of their own. */
function inYaml(text: string, isPlan: boolean): readonly Comment[] {
  const comments: Comment[] = []
  let offset = 0
  let before = ''
  for (const lexeme of new Lexer().lex(text)) {
    if (isControl(lexeme)) {
      before = lexeme
      continue
    }
    if (before === CST.SCALAR) {
      if (isPlan && lexeme.includes('\n')) comments.push(...within(lexeme, offset))
    } else if (lexeme.startsWith('#')) comments.push(...within(lexeme, offset))
    offset += lexeme.length
    before = lexeme
  }
  return comments
}

/** What the lexer adds to the parts of the text. */
function isControl(lexeme: string): boolean {
  return lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR
}

function within(text: string, offset: number): readonly Comment[] {
  return [...text.matchAll(inScripts)].map(({ 0: comment, index }) => ({ start: offset + index, text: comment }))
}
