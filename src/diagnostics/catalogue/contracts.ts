import { error } from '../kind.js'

/** Types that become contracts: codes V2xxx. Add an entry with the next free code; never reuse one. */
export const contracts = {
  noContract: error('V2001', 'The type `{type}` of `{name}` has no contract.', 'Use {alternatives}.'),
  plainNumber: error(
    'V2002',
    '`{name}` is a plain `number`, and MuranoPL has contracts for whole numbers only.',
    'Use `Int`, `Positive`, `NonNegative` or `Between<a, b>`.',
  ),
  nullableContainer: error(
    'V2003',
    '`{name}` cannot be null: Murano turns null into an empty {container}.',
    'Leave out `null` and test whether it is empty.',
  ),
  missingType: error('V2004', '`{name}` has no type.', 'Write its type: it becomes the contract.'),
  mixedUnion: error(
    'V2005',
    'The union `{type}` of `{name}` has no contract.',
    'Use literals of one type, or a class, with or without `null`.',
  ),
  defaultOutsideContract: error(
    'V2006',
    'The default of `{name}` does not satisfy its type: {reason}.',
    'Change the default or the type.',
  ),
  defaultNotConstant: error(
    'V2007',
    'The default of `{name}` is not a constant.',
    'Set the property in `initialize()`.',
  ),
  limitNotLiteral: error(
    'V2008',
    'The limits of `{name}` are not literal numbers.',
    'Write them: `Between<1, 65535>`.',
  ),
  limitsReversed: error('V2009', 'The lower limit of `{name}` is above its upper limit.', 'Swap them.'),
  invalidPattern: error(
    'V2010',
    'The pattern of `{name}` is not a regular expression: {reason}.',
    'Correct the pattern.',
  ),
  unportablePattern: error(
    'V2011',
    'The pattern of `{name}` has {construct}, which Python and JavaScript do not read alike.',
    'Write it without.',
  ),
  recursiveType: error('V2012', 'The type `{type}` of `{name}` refers to itself.', 'Use `Json` or a class.'),
  overrideChangesContract: error(
    'V2013',
    '`{name}` is declared by `{parent}` with another contract.',
    'Use the same type as the base class.',
  ),
  optionalParameterOrder: error(
    'V2014',
    'The parameter `{name}` has no default and follows one that has.',
    'Move it to the front, or give it a default.',
  ),
  restParameter: error(
    'V2015',
    'The parameter `{name}` collects the rest of the arguments, which a contract cannot describe.',
    'Take an array.',
  ),
}
