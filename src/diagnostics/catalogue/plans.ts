import { error } from '../kind.js'

/** Execution plans: codes V6xxx. Add an entry with the next free code; never reuse one. */
export const plans = {
  planOptions: error(
    'V6001',
    'The plan `{name}` needs a constant timeout in seconds and `run` as an arrow function.',
    'Write `export const name = plan<Parameters, Result>({ timeout: 600, run: (parameters) => ... })`.',
  ),
  parametersType: error(
    'V6002',
    'The type of the parameters of the plan `{name}` is not written.',
    'Write `plan<{ name: string }, Result>({ ... })`.',
  ),
  parameterType: error(
    'V6003',
    'The parameter `{name}` cannot be handed to a script.',
    'Use text, whole numbers, booleans, lists of text or maps of text.',
  ),
  unsupportedInPlan: error(
    'V6004',
    '{construct} cannot stand in the `run` of a plan.',
    'Use constants, calls of scripts, `if` on a parameter and `return`.',
  ),
  planExpected: error(
    'V6005',
    'An agent is handed a plan here.',
    'Call an exported plan: `agent.call(joinCluster({ name }))`.',
  ),
  foreignPlan: error(
    'V6006',
    'The plan `{name}` belongs to another package, whose resources an object of this one cannot read.',
    'Call a method of a class of that package, or write a plan here.',
  ),
  callOptions: error('V6007', 'The options of a call have to be constants.', 'Write `{ timeout: 600 }`.'),
  scriptOptions: error(
    'V6008',
    'A script needs a literal path and constant options.',
    "Write `script('etcd/join.sh', { files: ['etcd/etcd.service'] })`.",
  ),
  missingScript: error('V6009', 'There is no file `{path}` below resources/scripts.', 'Add it, or correct the path.'),
  duplicatePlan: error('V6010', 'The package has two plans named `{name}`.', 'Rename one of them.'),
  noText: error(
    'V6011',
    '`{path}` is not UTF-8 text, and agents are sent nothing else.',
    'Let the script download it, or make it part of the image.',
  ),
  carriageReturn: error(
    'V6012',
    'The first line of `{path}` ends with a carriage return, so that no node can run it.',
    'Save it with line feeds only.',
  ),
  secretParameter: error(
    'V6013',
    'The parameter `{name}` is no `Secret`, and would show this one in command lines and logs.',
    "Declare it as `Secret` in the type of the plan's parameters.",
  ),
}
