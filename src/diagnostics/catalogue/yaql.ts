import { error } from '../kind.js'

/** Expressions: codes V3xxx. Add an entry with the next free code; never reuse one. */
export const yaql = {
  syntax: error('V3001', 'The expression does not parse: {reason}.', 'Correct the expression.'),
  unknownFunction: error(
    'V3002',
    'There is no function `{name}` in expressions of the {dialect}.',
    'Correct the name.',
  ),
  unknownVariable: error('V3003', 'The variable `{name}` is not set here.', 'Set it first, or correct its name.'),
  operatorNotInDialect: error(
    'V3004',
    'The {dialect} has no operator `{operator}`.',
    'Write the expression without it.',
  ),
}
