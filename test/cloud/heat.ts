import { fieldsOf } from './model.js'
import type { Site } from './site.js'

/** What the stacks hold that servers are made of, a line each: type and name. */
export const heatResources = async (site: Site): Promise<readonly string[]> => {
  const heat = 'http://127.0.0.1:8004/v1/project/stacks'
  const { stacks } = JSON.parse(await site.box.run(`curl --silent --fail ${heat}`))
  const found: string[] = []
  for (const { stack_name: name } of stacks) {
    const { resources = {} } = JSON.parse(await site.box.run(`curl --silent --fail ${heat}/${name}/template`))
    for (const [key, resource] of Object.entries(fieldsOf(resources))) {
      const type = String(fieldsOf(resource).type)
      if (type.startsWith('OS::')) found.push(`${type.slice(4)} ${key}`)
    }
  }
  return found.sort()
}
