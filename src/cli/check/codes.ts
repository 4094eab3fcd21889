import { isCodeOrBeginning, type Selection, selectionOf } from '../../check/selection.js'
import { UsageError } from '../exit-codes.js'

/**
 * What `--select` and `--ignore` ask for: lists of codes or their beginnings, with commas between them. Throws a
 * UsageError if there is no such code.
 */
export function readSelection(select: readonly string[], ignore: readonly string[]): Selection {
  return selectionOf(readCodes(select), readCodes(ignore))
}

function readCodes(lists: readonly string[]): readonly string[] {
  const codes = lists.flatMap((list) => list.split(',')).map((code) => code.trim())
  const unknown = codes.find((code) => !isCodeOrBeginning(code))
  if (unknown === undefined) return codes
  throw new UsageError(
    unknown === '' ? 'a code is missing between commas' : `there is no code that is ${unknown} or begins with it`,
  )
}
