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
  impossibleLimits: error(
    'V2009',
    'The limits of `{type}` are no whole numbers, or leave nothing between them.',
    'Write whole numbers, the smaller one first, and none below 0 for a length.',
  ),
  unknownExclusion: error(
    'V2010',
    '`{class}` has no property `{name}` that a template could leave out.',
    'Name an input of the class.',
  ),
  outWithoutValue: error(
    'V2011',
    '`{name}` is null until it is written, which its type does not allow: no object of the class could be made.',
    'Give it an initial value, or the type `{type} | null`.',
  ),
  constantViolatesContract: error(
    'V2012',
    '`{value}` does not satisfy the type of `{name}`: {problem}.',
    'Change the value or the type.',
  ),
}
