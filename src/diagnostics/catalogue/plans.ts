import { error } from '../kind.js'

/** Execution plans: codes V6xxx. Add an entry with the next free code; never reuse one. */
export const plans = {
  missingScript: error('V6001', 'There is no script `{path}` below resources/scripts.', 'Add it, or correct the path.'),
  unsupportedBody: error(
    'V6002',
    '{construct} cannot stand in the `run` of a plan.',
    'Use constants, calls of scripts, `if` on a parameter and `return`.',
  ),
  duplicatePlan: error('V6003', 'The package has two plans named `{name}`.', 'Rename one of them.'),
  timeout: error(
    'V6004',
    'The timeout of the plan `{name}` is not a positive number of seconds.',
    'Write the seconds as a number.',
  ),
  planNotConstant: error(
    'V6005',
    'A plan has to be an exported constant.',
    'Write `export const name = plan({ ... })`.',
  ),
  scriptPathNotLiteral: error('V6006', 'The path of a script is not a literal.', 'Write the path itself.'),
  duplicateScriptFile: error('V6007', 'The script `{script}` names the file `{path}` twice.', 'Name it once.'),
  parameterType: error(
    'V6008',
    'The parameter `{name}` has the type `{type}`, which cannot be handed to a script.',
    'Use text, numbers, booleans, lists of text or maps of text.',
  ),
}
