import { fieldsOf } from './model.js'
import type { Site } from './site.js'

const heat = 'http://127.0.0.1:8004/v1/project/stacks'

const stackNames = async (site: Site): Promise<readonly string[]> =>
  JSON.parse(await site.box.run(`curl --silent --fail ${heat}`)).stacks.map(
    ({ stack_name: name }: { readonly stack_name: string }) => name,
  )

/** What the stacks hold that servers are made of, a line each: type and name. */
export const heatResources = async (site: Site): Promise<readonly string[]> => {
  const found: string[] = []
  for (const name of await stackNames(site)) {
    const { resources = {} } = JSON.parse(await site.box.run(`curl --silent --fail ${heat}/${name}/template`))
    for (const [key, resource] of Object.entries(fieldsOf(resources))) {
      const type = String(fieldsOf(resource).type)
      if (type.startsWith('OS::')) found.push(`${type.slice(4)} ${key}`)
    }
  }
  return found.sort()
}

/** Removes all stacks, and their servers with them, as an operator does who asks Heat. */
export const removeStacks = async (site: Site): Promise<void> => {
  for (const name of await stackNames(site)) await site.box.run(`curl --silent --fail --request DELETE ${heat}/${name}`)
}
