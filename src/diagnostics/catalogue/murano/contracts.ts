import { error, warning } from '../../kind.js'

/** Contracts and defaults: codes M3xxx. Add an entry with the next free code; never reuse one. */
export const contracts = {
  unknownFunction: error(
    'M3001',
    'Contracts have no {what} `{name}`: every value fails.',
    'There are string(), int(), bool(), class(), template(), notNull(), check(), owned() and notOwned().{hint}',
  ),
  notCalled: error('M3002', '`{name}` is not called: every value fails.', 'Write `{name}()`.'),
  functionArguments: error('M3003', '`{name}` cannot be called so: every value fails.', 'It takes {signature}.'),
  ignoresValue: warning(
    'M3004',
    'The contract does not look at the value: whatever is given, {result}.',
    'Begin it with `$.`.',
  ),
  quotedContract: error(
    'M3005',
    'In quotes this is a constant: nothing but this very text passes.',
    'Remove the quotes.',
  ),
  brokenContract: error(
    'M3006',
    'This is no expression, so nothing but this very text passes: {reason}',
    'Correct the expression.',
  ),
  typeWord: error('M3007', '`{text}` alone is a constant: nothing but this very text passes.', 'Write `{meant}`.'),
  constantContract: warning(
    'M3008',
    'Nothing but {value} itself passes this contract.',
    'Write an expression that begins with `$`, or `$` alone to let everything through.',
  ),
  lengthsOnly: error(
    'M3009',
    'The contract has lengths and nothing for the items: every list with an item fails.',
    'Put a contract before them: `$` lets everything through.',
  ),
  lengthsReversed: error('M3010', 'No list has at least {minimum} items and at most {maximum}.', 'Swap the two.'),
  severalExpressionKeys: error(
    'M3011',
    'Only one key of a contract can be an expression: every value fails.',
    'Put the other keys into the contract as constants, or make one expression of them.',
  ),
  unknownExclusion: error(
    'M3012',
    '`{class}` has no property `{name}` that could be left out: every template fails.',
    'Correct the name.{hint}',
  ),
  undefinedVariable: warning(
    'M3013',
    'A contract knows no `{variable}`, so it is null.',
    'Write `$` for the value, `$this` for the object.',
  ),
  noClass: error('M3014', 'This is no class: every value fails.', 'Name one, such as `:Name` or `prefix:Name`.'),
  exclusionsAreNoList: error('M3015', '`excludeProperties` has to be a list: every value fails.', 'Write `[name]`.'),
  wrongDefaultClass: error(
    'M3016',
    '`{name}` does not extend `{class}`: an object that is made of it fails.',
    'Name a class that extends `{class}`, or leave it out.',
  ),
  refusedDefault: error('M3101', 'The contract refuses this default: {reason}.', '{advice}'),
  refusedRuntimeDefault: warning(
    'M3102',
    'The contract refuses this default, so the property has none: {reason}.',
    '{advice}',
  ),
  nullDefault: warning(
    'M3103',
    'The contract refuses null, so this is no default: a value has to be given all the same.',
    'Remove it, give another one, or remove `notNull()`.',
  ),
  convertedDefault: warning(
    'M3104',
    '`{text}` is {kind} to YAML, and so the default is {result}.',
    'Put it in quotes.',
  ),
  truthyDefault: warning(
    'M3105',
    'Every text but the empty one is true for `bool()`, so is `{text}`.',
    'Remove the quotes.',
  ),
  truncatedDefault: warning('M3106', '`int()` makes {result} of `{text}`.', 'Write a whole number.'),
  droppedKey: warning(
    'M3107',
    'The contract does not list the key `{key}`, and drops it.',
    'Correct it, or list it.{hint}',
  ),
  circularDefault: error('M3108', 'The default needs itself: {path}.', 'Give one of them a constant.'),
  unsetInDefault: error(
    'M3109',
    'The default cannot read `{name}`: {reason}.',
    'Set the property in `.init`, or compute its value in a method.',
  ),
  staticExpression: error('M3110', 'Murano does not evaluate the default of a static property.', 'Write a constant.'),
}
