import type { Fault } from '../corpus/fault.js'
import { type PkgCheckCode, pkgCheckCodes } from './pkg-check-codes.js'
import { cell } from './texts.js'

const introduction = `## The codes of murano-pkg-check

For each, the codes of \`vetro check\` for what it means: those of the faults above for which both report something, and
what cannot be seen there.
`

/** What murano-pkg-check's codes correspond to. */
export function pkgCheckTable(faults: readonly Fault[]): string {
  const rows = pkgCheckCodes.map((each) => row(each, faults))
  return [introduction, '| code | means | vetro check |', '|---|---|---|', ...rows, ''].join('\n')
}

function row({ code, means, here = [], remark }: PkgCheckCode, faults: readonly Fault[]): string {
  const same = faults.filter(({ pkgCheck }) => pkgCheck.includes(code)).flatMap(({ vetro }) => vetro)
  const codes = [...new Set([...here, ...same.map((finding) => finding.code)])].sort()
  const links = codes.map((each) => `[${each}](check-codes.md#${each.toLowerCase()})`).join(', ')
  return `| ${[code, means, [links, remark].filter(Boolean).join('; ')].map(cell).join(' | ')} |`
}
