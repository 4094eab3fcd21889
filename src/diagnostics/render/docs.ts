/** The page that explains a code, in Vetro's own folder; undefined for codes that are not Vetro's. */
export function docsOf(code: string): string | undefined {
  if (/^M\d{4}$/.test(code)) return `docs/check-codes.md#${code.toLowerCase()}`
  return /^V\d{4}$/.test(code) ? 'docs/diagnostics.md' : undefined
}
