import { murano } from '../../../diagnostics/index.js'
import { allSignatures, type CallForm, signaturesOf } from '../../../yaql/index.js'
import { didYouMean } from '../../nearest.js'
import type { Call } from './calls.js'
import type { ExpressionContext } from './scope.js'

const kinds = murano.forms.expressions

const functionNames: Readonly<Record<CallForm, readonly string[]>> = {
  function: namesOf('function'),
  method: namesOf('method'),
}

function namesOf(form: CallForm): readonly string[] {
  const signatures = allSignatures('dashboard').filter(({ forms }) => forms.includes(form))
  return [...new Set(signatures.map(({ name }) => name))]
}

/** Functions that the dashboard adds to YAQL; validators of fields do not have them. */
const dashboardsOwn: ReadonlySet<string> = new Set(['repeat', 'generateHostname', 'ref', 'name', 'encryptData'])

/** Reports that forms have no such function, or no such method. */
export function reportUnknown(call: Call, form: CallForm, { reading, sink }: ExpressionContext): void {
  sink.report(kinds.unknownFunction, reading.nameSpanOf(call), { name: call.name, hint: unknownHint(call.name, form) })
}

function unknownHint(name: string, form: CallForm): string {
  const other = form === 'function' ? 'method' : 'function'
  if (signaturesOf(name, other, 'dashboard').length > 0) {
    return form === 'function' ? `Write \`x.${name}(...)\`.` : `Write \`${name}(x, ...)\`.`
  }
  if (signaturesOf(name, form, 'engine').length > 0)
    return 'Only classes have it: compute this in a method of the class.'
  const meant = didYouMean(name, functionNames[form])
  if (meant !== '') return meant.trim()
  return form === 'function' ? 'Put it in quotes if it is text.' : 'Correct the name.'
}

/** Reports functions of the dashboard that fail, everywhere or here. */
export function checkDashboardFunction(call: Call, { reading, place, sink, form }: ExpressionContext): void {
  if (call.kind !== 'call' || !dashboardsOwn.has(call.name)) return
  const span = reading.spanOf(call)
  if (call.name === 'name') sink.report(kinds.nameFunction, span)
  else if (place.kind === 'fieldValidator') {
    const hint = 'Validators of fields have the functions of YAQL only.'
    sink.report(kinds.functionHere, span, { name: call.name, place: place.name, hint })
  } else if (call.name === 'encryptData') sink.report(kinds.encryptData, span)
  else if (call.name === 'ref' && place.kind === 'stepValidator') {
    sink.report(kinds.functionHere, span, {
      name: call.name,
      place: place.name,
      hint: 'Templates are not known there.',
    })
  } else if (call.name === 'ref') {
    const [argument] = call.arguments
    const name = argument?.kind === 'positional' && argument.value.kind === 'literal' ? argument.value.value : undefined
    if (typeof name !== 'string' || form.templates.has(name)) return
    sink.report(kinds.unknownTemplate, span, { name, hint: didYouMean(name, [...form.templates.keys()].slice(0, 200)) })
  }
}
