import { plans } from '../../../diagnostics/index.js'
import type { ExecutionPlan } from '../../../murano/plan.js'
import type { PackageSources } from '../../load/sources.js'
import ts from '../../load/typescript.cjs'
import { documentationOf, type Lowering, spanOf } from '../lowering.js'
import { lowerPlanBody } from './body.js'
import { type PlanDeclaration, planDeclaration } from './declaration.js'
import { parameterGroup, planParameters } from './parameters.js'
import { ScriptTable } from './scripts.js'

/** The plans that the modules of a package declare. */
export function lowerPlans(
  files: readonly ts.SourceFile[],
  sources: PackageSources,
  lowering: Lowering,
): readonly ExecutionPlan[] {
  const declared = files.flatMap(({ statements }) =>
    statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
      declarationList.declarations.flatMap((node) => {
        const declaration = planDeclaration(node, lowering)
        return declaration ? [lowerPlan(declaration, sources, lowering)] : []
      }),
    ),
  )
  const names = new Set<string>()
  for (const { name, source } of declared) {
    if (names.has(name)) lowering.diagnostics.report(plans.duplicatePlan, source, { name })
    names.add(name)
  }
  return declared
}

function lowerPlan(declaration: PlanDeclaration, sources: PackageSources, lowering: Lowering): ExecutionPlan {
  const { name, node } = declaration
  const documentation = documentationOf(node.parent.parent)
  const scripts = new ScriptTable(sources, lowering)
  const body = lowerPlanBody(declaration, planParameters(declaration, lowering), scripts, lowering)
  return {
    name,
    title: documentation?.split('\n')[0] ?? name,
    ...(documentation !== undefined && { documentation }),
    parameters: { [parameterGroup]: `$${parameterGroup}` },
    body,
    scripts: scripts.used,
    source: spanOf(node),
  }
}
