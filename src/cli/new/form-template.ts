import type { PackageNames } from './names.js'

/** ui.ts of a new package. */
export function formTemplate({ className }: PackageNames): string {
  return `import { form, textField } from 'vetro'
import { ${className} } from './classes/${className}.js'

export default form(${className}, {
  steps: {
    application: {
      name: textField({ label: 'Whom to greet', initial: 'World' }),
    },
  },
})
`
}
