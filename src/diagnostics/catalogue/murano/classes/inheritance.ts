import { error, warning } from '../../../kind.js'

/** What parents and their children do to each other: codes M22xx. */
export const inheritance = {
  ambiguousProperty: error(
    'M2201',
    'Both `{first}` and `{second}` have a property `{name}`: no object of this class can be made.',
    'Declare `{name}` in this class, too, with a contract that goes with both.',
  ),
  ambiguousMethod: warning(
    'M2202',
    'Both `{first}` and `{second}` have a method `{name}`: calls of it fail on objects of this class.',
    "Write a method `{name}` in this class; `cast($, '{parent}').{name}(...)` calls that of a parent.",
  ),
  incompatibleContract: error(
    'M2203',
    '`{name}` is {own} here and {inherited} in `{class}`: values have to satisfy both, and no object can be made.',
    'Make the contract agree with the inherited one, or rename the property.',
  ),
  contractForNullOnly: warning(
    'M2204',
    '`{name}` is {own} here and {inherited} in `{class}`: values have to satisfy both, so only null can.',
    'Make the contract agree with the inherited one, or rename the property.',
  ),
  writtenByAncestor: warning(
    'M2205',
    '`{name}` is `{own}` here, and `{method}` of `{class}` writes it: that fails for objects of this class.',
    'Give it `Usage: {inherited}`, too.',
  ),
  constructorTwice: warning(
    'M2206',
    'The class extends `{class}` in more than one way: its `.init` runs twice for each object.',
    'Extend it once, or make its `.init` safe to run again.',
  ),
}
