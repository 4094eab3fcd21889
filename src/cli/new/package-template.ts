import type { PackageNames } from './names.js'

/** package.ts of a new package. */
export function packageTemplate({ className, title }: PackageNames): string {
  return `import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.${className}',
  type: 'Application',
  version: '0.1.0',
  name: '${title}',
  description: 'Says what the application does.',
})
`
}
