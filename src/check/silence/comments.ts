import type { TextFile } from '../text-file.js'
import { flavourOf } from '../yaml/flavour.js'
import { yamlLimit } from '../yaml/limits.js'
import { YamlProblem } from '../yaml/scan/problem.js'
import { Scanner } from '../yaml/scan/scanner.js'
import type { Token } from '../yaml/scan/tokens.js'
import { ignoreWord } from './word.js'

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  readonly start: number
  readonly text: string
}

const inScripts = new RegExp(`(?<=^|\\s)#+[ \\t]*${ignoreWord}(?![\\w-])[^\\r\\n]*`, 'gm')

/** The comments of a file that mean to silence findings: in YAML those that are comments to YAML, else whatever looks so. */
export function ignoreComments(file: TextFile): readonly Comment[] {
  const { path, text } = file
  if (!text.includes(ignoreWord)) return []
  if (!/\.(?:ya?ml|template)$/.test(path)) return within(text, 0)
  return text.length > yamlLimit ? [] : inYaml(file)
}

/** Between the tokens there are only comments and blanks. Blocks of a plan are programs, with comments of their own. */
function inYaml({ path, text }: TextFile): readonly Comment[] {
  const comments: Comment[] = []
  const scanner = new Scanner(text, flavourOf(path).isLibyaml)
  let position = 0
  for (const token of tokensOf(scanner)) {
    comments.push(...within(text.slice(position, token.start), position))
    if (token.kind === 'scalar' && token.style === 'block') {
      const block = text.slice(token.start, token.end)
      comments.push(...within(path.endsWith('.template') ? block : firstLine(block), token.start))
    }
    position = Math.max(position, token.end)
  }
  return comments
}

/** The tokens up to the first fault: what follows is not looked into by anybody. */
function* tokensOf(scanner: Scanner): Generator<Token> {
  try {
    for (let token = scanner.next(); token.kind !== 'stream-end'; token = scanner.next()) yield token
    yield scanner.next()
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
  }
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? ''
}

function within(text: string, offset: number): readonly Comment[] {
  return [...text.matchAll(inScripts)].map(({ 0: comment, index }) => ({ start: offset + index, text: comment }))
}
