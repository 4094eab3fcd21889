/** Why the system did not do something, such as `EACCES`. */
export function failure(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
