import { error, warning } from '../../kind.js'

/** Statements: codes M4xxx. Add an entry with the next free code; never reuse one. */
export const statements = {
  notAStatement: error(
    'M4001',
    '{what} is no statement, and the class cannot be loaded.',
    'Write an expression, an assignment or a construct such as If.{hint}',
  ),
  unknownConstruct: error(
    'M4002',
    'Murano knows no construct with the keys {keys}, and the class cannot be loaded.',
    'Write one construct or one assignment an item.{hint}',
  ),
  missingKey: error(
    'M4003',
    '`{construct}` needs the key `{key}`, and the class cannot be loaded without.',
    'Add it beside `{construct}`.',
  ),
  unknownKey: error(
    'M4004',
    '`{construct}` has no key `{key}`, and the class cannot be loaded.',
    'It goes with {parts}. Remove this, or write it as an item of its own.{hint}',
  ),
  mixedAssignment: error(
    'M4005',
    'An assignment has to be alone in its item, and the class cannot be loaded.',
    'Put a dash before each of them.',
  ),
  unexpectedValue: error('M4006', '`{construct}` takes no value, and the class cannot be loaded.', 'Remove the value.'),
  loopVariable: error(
    'M4007',
    '`For` needs the name of a variable as a text.',
    'Write `For: item`, without the dollar sign.',
  ),
  whileNeedsExpression: error(
    'M4008',
    '`While` needs an expression, and the class cannot be loaded with a constant.',
    'Write an expression such as `1 = 1`.',
  ),
  repeatNeedsNumber: error(
    'M4009',
    '`Repeat` needs a whole number or an expression, and the class cannot be loaded.',
    'Write how many times.',
  ),
  casesNeedMap: error(
    'M4010',
    '`{construct}` needs a map of cases, and the class cannot be loaded.',
    'Write each case as a key with its statements below it.',
  ),
  notIterable: error('M4011', '`For` cannot go through {what}.', 'Give it a list.'),
  throwNeedsName: error('M4012', '`Throw` needs the name of an exception.', 'Write a name without blanks.'),
  badExceptionName: error(
    'M4013',
    '`{name}` is no name of an exception.',
    'Write a name without blanks, such as `NotFound`.',
  ),
  catchShape: error(
    'M4014',
    '`Catch` needs maps with `With`, `As` and `Do`, and the class cannot be loaded.',
    'Write `- With: name` with `As` and `Do` below it.',
  ),
  assignmentTarget: error(
    'M4015',
    '{what} cannot be assigned to.',
    'Assign to `$name`, `$.property` or a part of them.',
  ),
  outsideLoop: error(
    'M4016',
    '`{construct}` outside of a loop fails when it is reached.',
    'Use `Return`, or remove it.',
  ),
  outsideCatch: error('M4017', '`Rethrow` outside of a `Catch` fails when it is reached.', 'Use `Throw`.'),
  constantCondition: warning(
    'M4101',
    'The condition is the constant {value}, so it is always {truth}.',
    'Write an expression without quotes.{hint}',
  ),
  expressionInMatch: warning(
    'M4102',
    'A key of `Match` that is an expression never matches.',
    'Use constants, or `Switch` with a comparison as the key.',
  ),
  constantInSwitch: warning(
    'M4103',
    'A key of `Switch` that is a constant always counts as true.',
    'Write a comparison, or use `Match`.',
  ),
  unreachable: warning('M4104', 'This is never reached: `{construct}` before it leaves the block.', 'Remove it.'),
  builtinException: warning(
    'M4105',
    '`{name}` means `{resolved}` here, so errors of Python with that name are not caught.',
    'Declare a prefix for the empty namespace, `Namespaces: {py: }`, and write `py:{name}`.',
  ),
  localsInExtra: warning(
    'M4106',
    '`Extra` is worked out where the exception is caught: there the variable `{name}` is null or something else.',
    'Put what it needs into the message, or into a property.',
  ),
  indexFromEnd: warning(
    'M4107',
    'Assigning to a negative index does not replace an item but adds one, in the wrong place.',
    'Use an index from the start.',
  ),
  undeclaredProperty: warning(
    'M4108',
    'The class has no property `{name}`: this makes a private one, which nothing reads.',
    'Declare it.{hint}',
  ),
  noWriteAccess: error(
    'M4109',
    '`{name}` is a property of the usage {usage}, which only `.init` may write.',
    'Declare it with `Usage: InOut`, `Out` or `Runtime`.',
  ),
  foreignProperty: error(
    'M4110',
    '`{name}` belongs to another object, whose properties only its own class may write.',
    'Call a method of that object.',
  ),
  hangsInParallel: warning(
    'M4111',
    '`{name}` is called from its own `Parallel`: it waits for itself for ever.',
    'Give the method the metadata `io.murano.metadata.engine.Synchronize` with `onThis: false`.',
  ),
  nothingToTry: warning('M4112', '`Try` has no statements, so nothing is tried.', 'Move into it what may fail.'),
  neverThrown: warning('M4113', 'Nothing in the package throws `{name}`.', 'Correct the name.{hint}'),
  indexBehindEnd: warning(
    'M4114',
    '`{name}` has {count} items, so this does not replace one but adds one.',
    'Use an index from 0 to {last}, or write `{name}.append(...)`.',
  ),
}
