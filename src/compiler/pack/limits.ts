import { zipLimit } from '../../murano/catalog-limits.js'

/** The catalog's limit if a zip of so many bytes exceeds it. */
export function exceededLimit(zipSize: number): number | undefined {
  return zipSize > zipLimit ? zipLimit : undefined
}
