import type { Value } from './engine.js'
import { startLineServer } from './lines.js'

export interface FormField {
  readonly name: string
  /** The dashboard's class for it, such as CharField. */
  readonly type: string
  readonly required: boolean
  readonly hidden: boolean
  readonly label: string
  readonly help: string
  /** As the browser gets it: numbers are text. */
  readonly initial?: Value
  /** [value, label] pairs. */
  readonly choices?: readonly (readonly [Value, string])[]
}

export interface FormError {
  /** The definition is broken, the form rejects the values, or Application cannot be evaluated. */
  readonly stage: 'definition' | 'values' | 'application'
  readonly message: string
  readonly step?: string
  /** `__all__` for a validator of the whole step. */
  readonly field?: string
}

export interface FormReport {
  /** As far as the wizard gets. */
  readonly steps: readonly { readonly name: string; readonly fields: readonly FormField[] }[]
  readonly errors: readonly FormError[]
  /** What the dashboard swallows or mangles without saying so. */
  readonly warnings: readonly string[]
  /**
   * The application that the dashboard would post; generated ids are id-1, id-2 ... From
   * Version 2.2 on its name is asked for in a last step, workflowManagement, where "form" is proposed. Null if there are
   * errors.
   */
  readonly model: Value
}

/** What the cloud answers; parts that are not given stay as in dashboard/surroundings.py. */
export interface World {
  /** id, title, type */
  readonly images?: readonly (readonly [string, string, string])[]
  /** id, name, number of CPUs, MB of memory, GB of disk */
  readonly flavors?: readonly (readonly [string, string, number, number, number])[]
  readonly keypairs?: readonly string[]
  readonly zones?: readonly string[]
  readonly securityGroups?: readonly string[]
  /** Components in the environment by class, [id, name]; null: the catalog does not have the class. */
  readonly components?: { readonly [fqn: string]: readonly (readonly [string, string])[] | null }
  /** Full names of the packages in the catalog; unless told, it has one for every class that `components` does not deny. */
  readonly catalog?: readonly string[]
  readonly staticActions?: { readonly [method: string]: Value }
}

export interface FormCheck {
  /** ui.yaml, a package folder or a package's zip. */
  readonly definition: string
  /** By step and field; fields that are not named are submitted as a browser submits them untouched. */
  readonly values?: { readonly [step: string]: { readonly [field: string]: Value } }
  readonly world?: World
}

/** The real dashboard in one long-lived process. */
export interface Dashboard {
  /** Goes through the wizard's steps. Rejects only if the definition cannot be read. */
  checkForm(check: FormCheck): Promise<FormReport>
  close(): Promise<void>
}

/** Starts the dashboard, which takes 2 to 3 seconds. */
export const startDashboard = async (): Promise<Dashboard> => {
  const server = await startLineServer(new URL('dashboard/forms.py', import.meta.url))
  return {
    checkForm: async (check) => {
      const answer = await server.ask<FormReport>(check, 60)
      if ('value' in answer) return answer.value
      throw new Error(`no answer within ${answer.timeout} seconds`)
    },
    close: () => server.close(),
  }
}
