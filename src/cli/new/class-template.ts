import type { PackageNames } from './names.js'

/** The class of a new package. */
export function classTemplate({ className, title }: PackageNames): string {
  return `import { Application, Environment } from 'vetro'

/** ${title}: says hello in the log of its environment. */
export class ${className} extends Application {
  /** Whom to greet. */
  name!: string

  override deploy() {
    this.find(Environment)?.reporter.report(this, this.greeting())
  }

  greeting(): string {
    return \`Hello, \${this.name}!\`
  }
}
`
}
