import type { Model, Value } from '../../../harness/engine.js'
import type { Values } from '../fault.js'

/** What the user enters. */
export const usualValues: Values = { shop: { password: 'Secret-1' }, server: { image: 'image-debian' } }

/** An action by the id that murano-api gives it: of the object, and of the method. */
export interface Action {
  readonly id: string
  readonly arguments: { readonly [name: string]: Value }
}

export const restock: Action = { id: 'id-1_restock', arguments: { name: 'item-1' } }

/** What agents answer to plans, by their names. */
export const answers = { 'Install shop': 'Installed', 'Publish prices': 0 }

/** The environment that the user deploys. */
export const environment = (application: Value): Model => ({
  '?': { type: 'io.murano.Environment', id: 'environment' },
  name: 'test',
  defaultNetworks: {
    environment: { '?': { type: 'io.murano.resources.NeutronNetwork', id: 'network' }, name: 'network' },
    flat: null,
  },
  applications: [application],
})
