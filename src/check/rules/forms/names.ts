/** A key as the dashboard reads it: `minLength` is `min_length` to it, and `Forms` is `forms`. */
export function decamelize(name: string): string {
  const words = name.match(/[A-Z]*[^A-Z]*/g) ?? []
  return words
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
    .join('_')
}

/** A name in snake_case, written as the author has written another one. */
export function inStyleOf(written: string, name: string): string {
  return written.includes('_') ? name : camelize(name)
}

/** The same as authors write it: `minLength`. */
export function camelize(name: string): string {
  return name.replace(/_(\p{L})/gu, (_, letter: string) => letter.toUpperCase())
}
