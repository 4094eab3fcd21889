import { forms } from '../../../diagnostics/index.js'
import { isKeyword } from '../../../yaql/index.js'
import type ts from '../../load/typescript.cjs'
import { type Lowering, spanOf } from '../lowering.js'

/** Attributes of the dashboard's form classes, and keys under which the wizard hands its own values to every step. */
const reserved: Readonly<Record<'field' | 'step', readonly string[]>> = {
  field: ['service', 'validators', 'region', 'verbose_name', 'request', 'app_id', 'environment_id'],
  step: ['workflowManagement'],
}

/** Refuses names that break the dashboard, and those that cannot be written after a dot in YAQL. */
export function checkName(what: 'field' | 'step', name: string, node: ts.Node, { diagnostics }: Lowering): void {
  if (isKeyword(name, 'dashboard') && !reserved[what].includes(name)) return
  diagnostics.report(forms.reservedName, spanOf(node), { what, name })
}
