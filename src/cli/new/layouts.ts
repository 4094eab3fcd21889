import { packageRoot } from '../../package-root.js'
import { classTemplate } from './class-template.js'
import { dockerTemplate } from './docker-template.js'
import { formTemplate } from './form-template.js'
import type { PackageNames } from './names.js'
import { packageTemplate } from './package-template.js'
import { testTemplate } from './test-template.js'

/** What a new package consists of. */
export interface Layout {
  readonly folder: string
  readonly fullName: string
  /** Texts by their paths in the folder. */
  readonly files: Readonly<Record<string, string>>
  /** The test among them. */
  readonly test?: string
  /** Packages of Vetro's own that it needs: their folders by their full names. */
  readonly libraries: Readonly<Record<string, string>>
}

/** An application with a class, a form and a test. */
export function applicationLayout(names: PackageNames): Layout {
  const { name, className } = names
  const test = `test/${className}.test.ts`
  return {
    folder: name,
    fullName: `com.example.${className}`,
    files: {
      'package.ts': packageTemplate(names),
      [`classes/${className}.ts`]: classTemplate(names),
      'ui.ts': formTemplate(names),
      [test]: testTemplate(names),
    },
    test,
    libraries: {},
  }
}

/** An application that is one container on a Docker host: one file. */
export function dockerLayout(names: PackageNames): Layout {
  return {
    folder: `docker-${names.name}`,
    fullName: `com.example.docker.Docker${names.className}`,
    files: { 'package.ts': dockerTemplate(names) },
    libraries: { 'com.mirantis.docker.Interfaces': packageRoot('packages-src', 'docker-interfaces') },
  }
}
