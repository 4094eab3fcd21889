import { error, warning } from '../../../kind.js'

/** Expressions in forms: codes M6060 to M6089. */
export const expressions = {
  useless: error(
    'M6060',
    'The dashboard takes this for an expression that always fails: {reason}',
    'Put it in quotes if it is text.',
  ),
  textAsExpression: error(
    'M6061',
    'The dashboard takes `{text}` for an expression, and `{operator}` fails with texts.',
    'Put it in quotes.',
  ),
  textAsConstant: warning(
    'M6062',
    'The dashboard takes `{text}` for an expression, so that it becomes {becomes}.',
    'Put it in quotes if it is text.',
  ),
  quoted: warning('M6063', 'In quotes this is text, not the value of `{text}`.', 'Remove the quotes.'),
  broken: warning(
    'M6064',
    'This is text to the dashboard, since it is no expression: {reason}',
    'Correct the expression, or put it in quotes if it is text.',
  ),
  splitCall: warning(
    'M6065',
    'The comma ends this value, so that it is the text `{text}`.',
    'Write the map or list as lines of its own, without `{` and `[`.',
  ),
  unknownFunction: error('M6066', 'Forms have no function `{name}`.', '{hint}'),
  arguments: error('M6067', '`{name}` cannot be called with these arguments.', 'It takes {signatures}.'),
  argumentType: error('M6068', '`{name}` takes {expected} as `{parameter}`, and this is {found}.', 'Convert it.{hint}'),
  functionHere: error('M6069', '`{name}` cannot be called in {place}.', '{hint}'),
  nameFunction: error(
    'M6070',
    '`name()` fails in every form.',
    'Write `$.workflowManagement.application_name`, which there is from `Version: 2.2` on.',
  ),
  encryptData: warning(
    'M6071',
    '`encryptData` fails unless the dashboard of the cloud was set up with a key manager.',
    'Encrypt in the class, or say in the description of the package what it needs.',
  ),
  unknownStep: error('M6072', 'There is no step `{step}`.', 'Correct the name.{hint}'),
  unknownField: warning(
    'M6073',
    'The step `{step}` has no field `{field}`, so that this is null.',
    'Correct the name.{hint}',
  ),
  notYet: error('M6074', '`{path}` is not known in {place}.', '{hint}'),
  unknownVariable: warning('M6075', '`{name}` is null in {place}: {reason}.', '{hint}'),
  memberOfValue: error('M6076', '{what} has no property `{name}`.', 'Remove it, or correct what is before the dot.'),
  ownValue: error(
    'M6077',
    'In a validator of a field `$` is the value of the field alone.',
    'Write `$`, or move the check to the `validators` of the step.',
  ),
  operands: error(
    'M6078',
    '`{operator}` cannot be applied to {left} and {right}.',
    'Convert one of them, as with `str()` or `int()`.',
  ),
  emptyOperand: warning(
    'M6079',
    '`{path}` is null if the user leaves the field empty, and `{operation}` fails with null.',
    'Make the field required, or write `coalesce({path}, 0)`.',
  ),
  unknownTemplate: warning(
    'M6080',
    'There is no template `{name}`, so that `ref` yields null.',
    'Correct the name.{hint}',
  ),
  templateCycle: error(
    'M6081',
    'The template `{name}` contains itself.',
    'Refer to the object with `ref`, or remove it.',
  ),
  nullStep: warning('M6082', 'There is no step `{step}`, so that this is null.', 'Correct the name.{hint}'),
  noItems: error('M6083', '{what} has no items.', 'Write `.substring(n, 1)`, or correct what is before the bracket.'),
  laterField: warning(
    'M6084',
    '`{path}` is null in {place}: fields are looked at one after the other.',
    'Refer to fields before this one only.',
  ),
}
