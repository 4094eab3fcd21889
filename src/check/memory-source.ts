import type { PackageSource } from './source.js'

/** A package whose files are in memory. `location` is what findings name them below. */
export function memorySource(location: string, files: Readonly<Record<string, string | Uint8Array>>): PackageSource {
  const encoder = new TextEncoder()
  const contents = Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content
    return [path, { path, content: bytes, executable: false }] as const
  })
  return { location, isArchive: false, read: async () => new Map(contents) }
}
