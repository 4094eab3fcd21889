/** Bytes that the engine takes for a logo. */
export const imageLimit = 500 * 1024

/** Bytes that the catalog takes for a package, unless its operators set `package_size_limit`. */
export const zipLimit = 5 * 1024 * 1024

/** Whether the engine takes the content for an image. It never looks at the file's name. */
export function isImage(content: Uint8Array): boolean {
  const start = Buffer.from(content.subarray(0, 10)).toString('latin1')
  return (
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    start.startsWith('GIF87a') ||
    start.startsWith('GIF89a') ||
    start.startsWith('\xff\xd8\xff\xdb') ||
    ['JFIF', 'Exif'].includes(start.slice(6))
  )
}
