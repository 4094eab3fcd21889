/** A section of a page in Markdown: what stands below one heading of the second level. */
export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
}

/** A code block. Its first line is a comment that says which file it is: `// classes/Web.ts`. */
export interface Block {
  /** Undefined for a block that names no file. */
  readonly path: string | undefined
  readonly content: string
}

/** A table: the cells of its first row, and of those below. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The sections of a page. */
export function sectionsOf(page: string): readonly Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((text) => ({
      title: text.slice(0, text.indexOf('\n')),
      blocks: [...text.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, content = '']) => readBlock(content)),
      tables: [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) => readTable(table)),
    }))
}

/** The code in a cell: what stands between single or double backticks. */
export function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`` (.+?) ``|`([^`]+)`/g)].map(([, double, single]) => double ?? single ?? '')
}

function readBlock(content: string): Block {
  const end = content.indexOf('\n') + 1
  const path = /^(?:\/\/|#) (\S+\.\w+)\n$/.exec(content.slice(0, end))?.[1]
  return { path, content: content.slice(end) }
}

function readTable(text: string): Table {
  const [head = [], , ...rows] = text.trimEnd().split('\n').map(readCells)
  return { head, rows }
}

/** Within a cell `\|` is a bar. */
function readCells(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}
