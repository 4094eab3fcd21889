import { error, warning } from '../../../kind.js'

/** Fields of forms: codes M6020 to M6059. */
export const fields = {
  noKey: error('M6020', 'The field has no `{key}`.', 'Add it.'),
  duplicateField: warning(
    'M6021',
    'The step has a field `{name}` already, and only the last one counts.',
    'Rename it.',
  ),
  breakingName: error('M6022', 'A field named `{name}` breaks the step.', 'Choose another name.'),
  flavorName: error(
    'M6023',
    'The dashboard looks up a flavor of the name that a field named `flavor` has as its value, and fails if there is none.',
    'Rename the field, or make it one of the type `flavor`.',
  ),
  flavorText: warning(
    'M6024',
    'The dashboard looks up a flavor of the name that is entered in a field named `flavor`, and fails if there is none.',
    'Rename the field, or make it one of the type `flavor`.',
  ),
  unknownType: error('M6025', 'There is no type of fields `{type}`.', '{hint}'),
  pickerClass: warning(
    'M6026',
    'The dashboard finds the objects of a class by a package of the same full name, and `{class}` has none: the step cannot be shown.',
    'Name classes of applications that have such a package.',
  ),
  unknownKey: error('M6027', 'Fields have no key `{key}`, and with it the form cannot be loaded.', '{hint}'),
  misplacedKey: error(
    'M6028',
    'Fields of the type `{type}` have no key `{key}`, and with it the form cannot be loaded.',
    '{hint}',
  ),
  ignoredKey: warning('M6029', 'The dashboard does nothing with `{key}` of a field of the type `{type}`.', '{hint}'),
  wrongValue: error('M6030', '`{key}` has to be {expected}, and this is {found}.', 'Write {expected}.'),
  textIsTrue: warning(
    'M6031',
    '`{key}` is the text `{text}`, which counts as true.',
    'Write `{key}: false`, without quotes.',
  ),
  enabledLiteral: error(
    'M6032',
    '`enabled` has to be an expression, and with {found} the form cannot be loaded.',
    'Write an expression, such as `$.step.wanted`, or remove it.',
  ),
  noChoices: error(
    'M6033',
    'The field has no choices, so that nothing can be chosen.',
    'Give it `choices`, a list of `[value, label]`.',
  ),
  choiceShape: error('M6034', 'A choice is a pair, and this is {found}.', 'Write `[value, label]`.'),
  choiceValue: warning('M6035', 'The value of this choice is `{value}`.', 'Put it in quotes.'),
  choiceKey: warning(
    'M6036',
    'The dashboard rewrites the keys of a map: the value of this choice is `{value}`.',
    'Write the choices as a list of `[value, label]`.',
  ),
  initialChoice: warning(
    'M6037',
    'The field has no choice `{initial}`, so that the first one is chosen.',
    'Write the value of a choice.{hint}',
  ),
  initialBounds: warning(
    'M6038',
    'The initial value `{initial}` breaks `{key}`, which is {limit}.',
    'Change one of them.',
  ),
  passwordLabel: error('M6039', 'A password needs a `label`, and it has to be a plain text.', 'Add it.'),
  hiddenRequired: error(
    'M6040',
    'The field is hidden, and has to be filled in: nobody can get past this step.',
    'Give it `initial`, or `required: false`.',
  ),
  hiddenPassword: warning(
    'M6041',
    'A password is shown even if it is `hidden`.',
    'Make it a field of the type `string`.',
  ),
  regexpSyntax: error('M6042', 'This is no regular expression in Python: {reason}.', 'Correct it.{hint}'),
  regexpSlash: error(
    'M6043',
    'A regular expression that begins with `/` has to end with `/` and flags.',
    'Write `/.../`, or `^/` for a slash at the start.',
  ),
  regexpBrowser: warning(
    'M6044',
    'Browsers, which check the value as it is typed, understand `{part}` otherwise than Python does, or not at all.',
    'Write {instead}.',
  ),
  regexpFlags: warning(
    'M6045',
    'Browsers, which check the value as it is typed, drop the flags `{flags}`.',
    'Write an expression that needs none.',
  ),
  regexpEnd: warning(
    'M6046',
    'Whatever follows is accepted as well, since the expression does not say where the value ends.',
    'Add `$`.',
  ),
  twoValidators: warning(
    'M6047',
    'Of `validators` and `regexpValidator` only the later one counts, so that this one is never checked.',
    'Write the expression as an item of `validators`: `expr: {regexpValidator: ...}`.',
  ),
  neverChecked: warning(
    'M6048',
    'The dashboard never checks this: `expr` has to be an expression, and {found}.',
    'Write an expression without quotes, such as `$ > 0`, or `expr: {regexpValidator: ...}`.',
  ),
  escapedInitial: warning(
    'M6049',
    'The browser shows `{character}` in `initial` as `{shown}`, and that is what is sent.',
    'Make it an expression, which is escaped once: `initial: !yaql "\'...\'"`.',
  ),
  unknownRequirement: warning('M6050', 'There is no requirement `{key}` for flavors.', '{hint}'),
  unusedField: warning(
    'M6051',
    'Nothing reads the value of `{step}.{name}`.',
    'Give it to a property in `Application`: `$.{step}.{name}`.',
  ),
  inertExpression: warning(
    'M6052',
    'The dashboard does not evaluate the expression `{text}` in `{key}`.',
    'Write a constant; in quotes, if it is a text.',
  ),
  browserOnly: warning(
    'M6053',
    'Of an expression in `{key}` only browsers know the value: the dashboard does not check it.',
    'Write a constant, or check it in the `validators` of the step.',
  ),
  crossedLimits: warning('M6054', 'No value fits, since `{low}` is above `{high}`.', 'Change one of them.'),
  pickerUnknown: warning(
    'M6055',
    'No package that is checked along is called `{class}`: unless the catalog has one, the step cannot be shown.',
    'Correct the name.{hint}',
  ),
}
