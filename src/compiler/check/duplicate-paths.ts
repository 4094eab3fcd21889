import type { PackageDefinition } from '../../murano/package.js'

/** Paths among the resources that two files of the package would have, such as a template and what it is rendered to. */
export function duplicatePaths({ files, plans }: PackageDefinition): readonly string[] {
  // Two plans of one name are reported where they are declared.
  const templates = new Set(plans.map(({ name }) => `Resources/${name}.template`))
  const paths = [...files.map(({ path }) => path), ...templates]
  return paths.filter((path, index) => paths.indexOf(path) !== index)
}
