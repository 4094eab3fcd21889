import { error, warning } from '../../../kind.js'

/** Properties, methods and their arguments: codes M21xx. */
export const members = {
  membersAreNoMap: error(
    'M2101',
    '`{key}` has to be a map, and the class cannot be loaded.',
    'Write each name with a colon, and what belongs to it below.',
  ),
  declarationIsNoMap: error(
    'M2102',
    'The {what} `{name}` has to be a map, and the class cannot be loaded.',
    'Write `Contract:` below the name.',
  ),
  missingContract: error(
    'M2103',
    'The {what} `{name}` has no `Contract`, and the class cannot be loaded.',
    'Add one: `$` lets everything through.{hint}',
  ),
  unknownMemberKey: warning('M2104', 'Murano ignores the key `{key}` of {what}.', 'Correct it, or remove it.{hint}'),
  badUsage: error(
    'M2105',
    '`{usage}` is no usage of {what}, and the class cannot be loaded.',
    'Write one of {usages}.{hint}',
  ),
  badScope: warning('M2106', '`{scope}` is no scope: the method is not public.', 'Write `Public` or `Session`.'),
  actionWithScope: error(
    'M2107',
    'An action is public, and the class cannot be loaded with `Scope: Session`.',
    'Remove `Usage: Action`, or write `Scope: Public`.',
  ),
  methodIsNoMap: error(
    'M2108',
    'The method `{name}` has to be a map, and the class cannot be loaded.',
    'Write `Body:` below the name, and the statements below that.',
  ),
  badArguments: error(
    'M2109',
    'Each argument has to be a map of one key, its name, and the class cannot be loaded.',
    'Write `- name:` for each, with `Contract:` below it.',
  ),
  argumentOrder: error(
    'M2110',
    '`{name}` cannot come after an argument that takes all the others, and the class cannot be loaded.',
    'Put arguments with `Usage: VarArgs` after the plain ones, and one with `Usage: KwArgs` last.',
  ),
  duplicateArgument: warning(
    'M2111',
    'The method has an argument `{name}` already, and only the last one counts.',
    'Rename one of them.',
  ),
  badArgumentName: error(
    'M2112',
    'Murano reads the name `{name}` as {kind}, and every call of the method fails.',
    'Use a word of letters, digits and underscores.',
  ),
  unsayableArgument: warning(
    'M2113',
    'No expression can say the argument `{name}`.',
    'Use a word of letters, digits and underscores.',
  ),
  shadowedThis: warning('M2114', 'An argument named `{name}` hides the object itself.', 'Rename it.'),
  ignoredDefault: warning(
    'M2115',
    'The default is ignored: `{usage}` collects what is given, be it nothing.',
    'Remove it.',
  ),
  unsayableProperty: warning(
    'M2116',
    'No expression can say the property `{name}`: {reason}.',
    'Use a word of letters, digits and underscores.',
  ),
  uncallableMethod: warning(
    'M2117',
    'No expression can call the method `{name}`: {reason}.',
    'Use a word of letters, digits and underscores.{hint}',
  ),
  reservedMethod: error(
    'M2118',
    'A method named `__init__` keeps objects of the class from being made.',
    'Name the constructor `.init`.',
  ),
  ambiguousWithYaql: warning(
    'M2119',
    'YAQL has a method `{name}` for everything, and calls of this one fail as ambiguous.',
    'Rename it.',
  ),
  extensionWithoutArguments: warning(
    'M2120',
    'An extension method gets its receiver as its first argument; without one it cannot be called.',
    'Add an argument, or remove `Usage: Extension`.',
  ),
  ignoredWorkflow: warning('M2121', '`Workflow` is ignored, since there are `Methods`.', 'Move its methods there.'),
  duplicateMethod: warning(
    'M2122',
    '`{name}` is another name of `{engineName}`, which is here already: only the last one counts.',
    'Remove one of them.',
  ),
  neverCalled: warning(
    'M2123',
    'Nothing in the package calls `{name}`, and Murano itself calls `{hook}`.',
    'Rename it, if that was meant.',
  ),
}
