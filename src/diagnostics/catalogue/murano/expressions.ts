import { error, warning } from '../../kind.js'

/** Expressions and what they mean: codes M5xxx. Add an entry with the next free code; never reuse one. */
export const expressions = {
  useless: error(
    'M5001',
    'Murano takes this for an expression that always fails: {reason}',
    'Put it in quotes if it is text.{hint}',
  ),
  textAsExpression: error(
    'M5002',
    'Murano takes `{text}` for an expression, and `{operator}` fails with texts.',
    'Put it in quotes.',
  ),
  comparedTexts: warning(
    'M5003',
    'Murano takes `{text}` for a comparison of constants.',
    'Put it in quotes if it is text.',
  ),
  brokenExpression: warning(
    'M5004',
    'This is text to Murano, since it is no expression: {reason}',
    'Correct the expression, or put it in quotes if it is text.',
  ),
  quotedExpression: warning('M5005', 'In quotes this is text, not the value of `{text}`.', 'Remove the quotes.'),
  brokenFlow: warning(
    'M5006',
    'The comma ends this item, so that it is the text `{text}`.',
    'Write the list as lines with dashes, or the call on a line of its own.',
  ),
  arrowKey: warning(
    'M5007',
    '`{text}` is a key without a value: within braces YAML knows no `=>`.',
    'Write `key: value`, or the whole expression in round brackets.',
  ),
  cutByComment: warning(
    'M5008',
    'A `#` after a blank begins a comment, so that this is the text `{text}`.',
    'Write `\\x20#` in the text of the expression.',
  ),
  undefinedVariable: warning(
    'M5101',
    'Nothing sets the variable `{name}` in this method, so it is null.',
    'Set it before, or correct the name.{hint}',
  ),
  unknownPrefix: error(
    'M5102',
    'There is no namespace prefix `{prefix}`.',
    'Declare it under `Namespaces`, or put it in quotes if it is text.{hint}',
  ),
  unknownClass: error('M5103', 'There is no class `{name}`.', 'Correct the name.{hint}'),
  classOutOfReach: error(
    'M5104',
    'The class `{name}` is in the package `{package}`, which this package does not require.',
    'Add `{package}` to `Require` in manifest.yaml.',
  ),
  unknownFunction: error('M5201', 'There is no function `{name}`.', 'Correct the name.{hint}'),
  methodAsFunction: error(
    'M5202',
    '`{name}` is a method, and there is no function of that name.',
    'Write `{receiver}.{name}(...)`.',
  ),
  functionArguments: error('M5203', '`{name}` cannot be called with these arguments.', 'It takes {signatures}.'),
  unknownMethod: error('M5204', '{what} has no method `{name}`.', 'Correct the name.{hint}'),
  argumentCount: error('M5205', '`{name}` takes {expected}, not {given}.', 'The method is declared as `{signature}`.'),
  unknownArgument: error('M5206', '`{method}` has no argument `{name}`.', 'It has {arguments}.{hint}'),
  missingArgument: error('M5207', '`{method}` needs the argument `{name}`.', 'Pass it: its contract refuses null.'),
  instanceMethodOfClass: error(
    'M5208',
    '`{name}` is a method of objects, and this is the class itself.',
    'Call it on an object, or declare it with `Usage: Static`.',
  ),
  unreliableMethod: error(
    'M5209',
    'Calls of a method named `{name}` fail: YAQL has functions of that name.',
    'Rename the method.',
  ),
  formatPlaceholder: error(
    'M5210',
    'Nothing is given for the placeholder `{placeholder}`, so that `format` fails.',
    'Pass another argument, or correct the text.',
  ),
  refusedArgument: error('M5211', 'The contract of `{name}` refuses {what}.', 'Pass {expected}.'),
  failedCheck: error(
    'M5212',
    'The contract of `{name}` refuses `{value}`: its `check` is not true of it.',
    'Pass what it is true of.',
  ),
  nullArgument: warning(
    'M5213',
    '`{name}` must not be null, but the engine does not ask of a null that is written out.',
    'Pass something else: `{method}` does not expect null.',
  ),
  missingKey: error(
    'M5214',
    'The contract of `{name}`, which this is given for, refuses a map without `{key}`.',
    'Add it.{hint}',
  ),
  unknownProperty: error('M5301', '{what} has no property `{name}`.', 'Correct the name.{hint}'),
  neverAssigned: error(
    'M5302',
    'The class declares no property `{name}`, and none of its methods sets one.',
    'Declare it, or correct the name.{hint}',
  ),
  methodWithoutCall: error('M5303', '`{name}` is a method of {what}, not a property.', 'Write `{name}()` to call it.'),
  unknownKey: error('M5304', 'The map has no key `{name}`: its contract drops all others.', 'It has {keys}.{hint}'),
  memberOfValue: error('M5305', '{what} has no property `{name}`.', 'Remove it, or correct what is before the dot.'),
  instanceMemberInStatic: error(
    'M5306',
    'A static method has no object, so there is no `{name}`.',
    'Pass an object as an argument.',
  ),
  itemForObject: error(
    'M5307',
    '`$` is an item here, of `{class}`, which has no property `{name}`.',
    'Write `$this.{name}` for the property of the object itself.',
  ),
  indexOfLazy: error(
    'M5401',
    '{what} has no items that could be counted to.',
    'Write `.first()`, or `.toList()` before the index.',
  ),
  indexOfText: error('M5402', 'A text has no indexer.', 'Write `.substring(n, 1)`.'),
  operandTypes: error(
    'M5403',
    '`{operator}` cannot be applied to {left} and {right}.',
    'Convert one of them, as with `str()` or `int()`.',
  ),
  inMap: error('M5404', '`in` does not look into maps.', 'Write `.containsKey(...)`.'),
  neverEqual: warning(
    'M5405',
    'What `{call}` yields is never equal to an object in the same expression.',
    'Compare `id(...)` of both, or assign it to a variable first.',
  ),
  textEqualsNumber: warning(
    'M5406',
    'A text is never equal to a number.',
    'Convert one of them, as with `str()` or `int()`.',
  ),
  resultDropped: warning(
    'M5407',
    '`{name}` changes nothing: what it yields is dropped.',
    'Assign it: values are never changed in their place.',
  ),
  tooManyItems: warning(
    'M5408',
    'These are {count} items, and Murano fails with more than 2000 unless it is set up for them.',
    'Use fewer, or `Repeat` with a counter.',
  ),
  ignoredProperty: warning(
    'M5501',
    '`{class}` has no property `{name}`, so the value is dropped.',
    'Correct the name.{hint}',
  ),
  missingProperty: error(
    'M5502',
    '`{class}` needs the property `{name}`, and it is not given.',
    'Pass it: its contract refuses null, and it has no default.',
  ),
  metaInstance: error('M5503', '`{class}` is a Meta class: no object of it can be made.', 'Use it under `Meta`.'),
  perhapsMethod: warning(
    'M5601',
    '{what} has no method `{name}`, and no class that is known to extend it has one.',
    'Correct the name, or declare the method where it is expected.{hint}',
  ),
  perhapsProperty: warning(
    'M5602',
    '{what} has no property `{name}`, and no class that is known to extend it has one.',
    'Correct the name, or declare the property where it is expected.{hint}',
  ),
  perhapsInherited: warning(
    'M5603',
    'The class declares no property `{name}`, none of its methods sets one, and no class is known that does.',
    'Declare it.{hint}',
  ),
  neverSet: warning(
    'M5604',
    '`{name}` is a property of the usage Runtime, and no class that is known sets it: reading it fails.',
    'Set it before, or declare a `Default`.',
  ),
  attributeOfBase: warning(
    'M5605',
    'The attribute `{name}` is set by `{class}`: without its owner it is another one here, and null.',
    'Name the owner: `getAttr({name}, null, {class})`.',
  ),
  ownerInConstructor: warning(
    'M5606',
    'Owners are constructed after what they own: in `.init`, what `find` yields has not run its own.',
    'Do it in another method, such as `deploy`.',
  ),
  lostState: warning(
    'M5607',
    'Private properties are lost after each deployment and action, and nothing has set `{name}` in this one.',
    "Keep it with `$.setAttr('{attribute}', ...)`, or declare it with `Usage: Out`.",
  ),
}
