import { error } from '../kind.js'

/** Types that become contracts: codes V2xxx. Add an entry with the next free code; never reuse one. */
export const contracts = {
  noContract: error(
    'V2001',
    'The type `{type}` has no contract.',
    'Use text, `Int`, booleans, literals of one type, lists, maps, classes of Murano objects, or `Json`.',
  ),
  plainNumber: error(
    'V2002',
    'MuranoPL has contracts for whole numbers only, and `number` has fractions.',
    'Use `Int`, `Positive`, `NonNegative` or `Between<a, b>`.',
  ),
  nullableContainer: error(
    'V2003',
    'A {kind} cannot be null here: Murano turns null into an empty one.',
    'Leave out `null` or `?`, and test whether it is empty.',
  ),
  pattern: error(
    'V2004',
    '`{pattern}` cannot be a pattern: it is no regular expression, or has syntax that Python and JavaScript do not read alike.',
    'Write it with characters, sets, groups, `|` and quantifiers only.',
  ),
  recursiveType: error(
    'V2005',
    'The type `{type}` refers to itself, which a contract cannot.',
    'Use `Json` or a class.',
  ),
  missingType: error('V2006', '`{name}` has no type.', 'Write its type: it becomes the contract.'),
  defaultViolatesContract: error(
    'V2007',
    'The default `{value}` does not satisfy its type: {problem}.',
    'Change the default or the type.',
  ),
  overrideChangesUsage: error(
    'V2008',
    '`{name}` is declared by `{parent}` with the usage {usage}, and Murano asks every declaration before it writes.',
    'Decorate it as the base class does.',
  ),
}
