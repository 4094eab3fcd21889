import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a project of libraries. Each class has properties, loops, conditions and calls as classes in real packages
 * have; each package but the first uses a class of the one before.
 */
export function generateProject(directory: string, packages: number, classesPerPackage: number): void {
  for (let number = 0; number < packages; number++) {
    const folder = join(directory, 'packages-src', `library-${number}`)
    mkdirSync(join(folder, 'classes'), { recursive: true })
    writeFileSync(join(folder, 'package.ts'), packageText(number))
    for (let index = 0; index < classesPerPackage; index++) {
      writeFileSync(join(folder, 'classes', `${className(number, index)}.ts`), classText(number, index))
    }
  }
}

function className(number: number, index: number): string {
  return `Service${number}Part${index}`
}

function packageText(number: number): string {
  return `import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.generated.Library${number}',
  type: 'Library',
  version: '0.1.0',
  name: 'Library ${number}',
  description: 'Generated, to be measured.',
})
`
}

function classText(number: number, index: number): string {
  const other = usedClass(number, index)
  const imports = other === undefined ? '' : `import { ${other.name} } from '${other.path}'\n`
  const property = other === undefined ? '' : `  previous!: ${other.name} | null\n`
  const call =
    other === undefined ? '' : '    for (const line of this.previous?.describe(prefix) ?? []) lines.push(line)\n'
  return `import { type Between, type Int, MuranoObject } from 'vetro'
${imports}
/** Part ${index} of service ${number}. */
export class ${className(number, index)} extends MuranoObject {
  name!: string
  ports: Between<1, 65535>[] = []
  labels: Record<string, string> = {}
  replicas: Int = ${index + 1}
${property}
  describe(prefix: string): string[] {
    const lines: string[] = []
    for (const port of this.ports) {
      if (port > 1024) lines.push(\`\${prefix}\${this.name}:\${port}\`)
      else lines.push(\`\${prefix}\${this.name}:\${port} (privileged)\`)
    }
${call}    return lines
  }

  total(extra: Int): Int {
    let sum = extra
    for (const port of this.ports) sum = sum + port * this.replicas
    return sum
  }

  label(key: string): string {
    const found = this.labels[key] ?? ''
    return found === '' ? \`no \${key}\` : found.toUpperCase()
  }
}
`
}

/** The class before: in the same package, or the first one of the package before. */
function usedClass(number: number, index: number): { name: string; path: string } | undefined {
  if (index > 0) return { name: className(number, index - 1), path: `./${className(number, index - 1)}.js` }
  if (number === 0) return undefined
  const name = className(number - 1, 0)
  return { name, path: `../../library-${number - 1}/classes/${name}.js` }
}
