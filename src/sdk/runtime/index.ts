/** What tests need to run models in Node; authors of packages never do. */
export { applyContract } from './apply-contract.js'
export type { Attribute, AttributeStore } from './attributes.js'
export type { ContractContext } from './contract-context.js'
export type {
  ArgumentContract,
  ClassContracts,
  ContractedClass,
  MethodContracts,
  PropertyContract,
} from './contract-table.js'
export { Deployment, type ObjectHeader } from './deployment.js'
export { registerContracts } from './register-contracts.js'
export { runPlan, type ScriptCall, type ScriptRunner } from './script-runner.js'
