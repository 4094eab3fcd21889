import path from 'node:path'
import type { SourceSpan } from '../../diagnostics/index.js'
import type { ClassReference } from '../../murano/contract.js'
import type { PackageDefinition, PackageFile } from '../../murano/package.js'
import { assertReadsBack } from '../check/reread.js'
import { classNode } from './class.js'
import { formNode } from './form.js'
import { manifestNode } from './manifest.js'
import type { MapNode } from './node.js'
import { planNode } from './plan.js'
import { writeYaml } from './yaml.js'

/**
 * Prints a package: its manifest, classes, form and plans as YAML, and its other files as they are.
 * Every printed file is read again and compared with what was meant.
 * @throws Error if a file did not come out as meant, or two files have one path: a defect of the compiler, not of the
 *   package. The message names the file and the place in it.
 */
export function printPackage(definition: PackageDefinition): PackageFile[] {
  const { classes, plans, form, manifest } = definition
  const print = (file: string, source: SourceSpan, node: MapNode): PackageFile => ({
    ...printFile(file, node, header(path.relative(definition.directory, source.file))),
    origin: { span: source, isCopy: false },
  })
  const files = [
    print(
      'manifest.yaml',
      { file: path.join(definition.directory, 'package.ts'), start: 0, end: 0 },
      manifestNode(
        manifest,
        classes.map(({ reference }) => reference),
        classFile,
      ),
    ),
    ...classes.map((entry) => print(`Classes/${classFile(entry.reference)}`, entry.source, classNode(entry))),
    ...(form === undefined ? [] : [print('UI/ui.yaml', form.source, formNode(form))]),
    ...plans.map((plan) => print(`Resources/${plan.name}.template`, plan.source, planNode(plan))),
    ...definition.files,
  ]
  assertDistinct(files)
  return files
}

function printFile(file: string, node: MapNode, header: string): PackageFile {
  const text = writeYaml(node, header)
  assertReadsBack(file, text, node)
  return { path: file, content: new TextEncoder().encode(text), executable: false }
}

/** Where below `Classes` a class is. */
function classFile(reference: ClassReference): string {
  return `${reference.name}.yaml`
}

function header(source: string): string {
  return `Made by Vetro from ${source.replaceAll(path.sep, '/')}; do not edit.`
}

function assertDistinct(files: readonly PackageFile[]): void {
  const seen = new Set<string>()
  for (const { path } of files) {
    if (seen.has(path)) throw new Error(`${path}: printed twice`)
    seen.add(path)
  }
}
