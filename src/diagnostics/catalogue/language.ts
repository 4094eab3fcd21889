import { error } from '../kind.js'

/** The authoring language: codes V1xxx. Add an entry with the next free code; never reuse one. */
export const language = {
  // Declarations and statements
  varDeclaration: error('V1001', '`var` has function scope.', 'Use `const` or `let`.'),
  /** For a syntax that has no entry of its own. */
  unsupportedSyntax: error('V1002', '{construct} has no counterpart in MuranoPL.', '{alternative}'),
  fallThrough: error(
    'V1003',
    'This `case` goes on into the next one, or is left from its middle.',
    'End it with one `break`, `return`, `throw` or `continue`, or list several values before one body.',
  ),
  thrownValue: error(
    'V1004',
    'MuranoPL throws exceptions with a fixed name and a message only.',
    "Write `throw new MuranoError('Name', 'message')`, or rethrow what the `catch` clause caught.",
  ),
  returnBeforeFinally: error(
    'V1005',
    'A memoized method would be remembered here before its `finally` has run.',
    'Return after the `try` statement.',
  ),
  constantExpected: error('V1006', '{what} has to be a constant.', 'Write a literal, or a constant made of literals.'),
  asyncFunction: error(
    'V1007',
    'MuranoPL has no promises: every call waits for its result.',
    'Leave out `async` and `await`; use `parallel` or `parallelMap` to do things at the same time.',
  ),
  moduleStatement: error(
    'V1008',
    'A file of classes may hold imports, types, constants and classes only.',
    'Move the code into a method.',
  ),

  rethrownAfterTry: error(
    'V1009',
    'The engine forgets the caught error when another `try` in the same `catch` clause ends.',
    'Move the inner `try` into a method.',
  ),

  // Classes and members
  notMuranoClass: error(
    'V1101',
    '`{name}` is not an exported class that extends `MuranoObject`.',
    'Export it and extend `MuranoObject` or one of its subclasses: every class here becomes one MuranoPL class.',
  ),
  duplicateClass: error('V1102', 'The package has two classes named `{name}`.', 'Rename one of them.'),
  memberName: error(
    'V1103',
    '`{name}` cannot be a name in MuranoPL.',
    'Choose a word of letters, digits and underscores that is no operator or method of YAQL.',
  ),
  memoizedParameters: error(
    'V1104',
    'The memoized method `{method}` takes parameters.',
    'Read what it needs from properties: it runs once, whatever it is called with.',
  ),
  lifecycleParameters: error(
    'V1105',
    '`{method}` is called by the engine, without arguments.',
    'Read what it needs from properties.',
  ),
  persistedField: error(
    'V1106',
    '`@persisted` is for private fields with a constant initial value, and `{name}` is none.',
    'Make it private and give it a value; use `@inOut` or `@out` for what others may see.',
  ),
  calledByEngine: error(
    'V1107',
    '`{name}` is called by the engine only.',
    'Move the code into a method of its own and call that one.',
  ),
  privateAction: error(
    'V1108',
    'The action `{name}` is not public.',
    'Remove `private` or `protected`, or the decorator.',
  ),
  unknownDecorator: error('V1109', 'The decorator `{name}` is not one of those that `vetro` exports.', 'Remove it.'),
  forgetUnknown: error('V1110', '`{name}` is not a memoized method.', 'Decorate it with `@memoized`, or leave it out.'),
  classElsewhere: error(
    'V1111',
    'The class `{name}` is declared outside of the folder `classes` of a package, so that no package has it.',
    'Move its file there.',
  ),
  meaninglessModifier: error('V1112', '`{modifier}` has no meaning for `{member}`: {reason}.', 'Remove it.'),
  persistedObject: error(
    'V1113',
    '`{name}` may hold objects, and what is persisted is data only.',
    'Keep ids, or use a property decorated with `@out`.',
  ),
  defaultTooEarly: error(
    'V1114',
    'The engine takes the defaults of properties before `{member}` is there.',
    'Use inputs and constants only, or set the property in `initialize`.',
  ),
  overriddenDefault: error(
    'V1115',
    'The default of `{dependent}` in `{parent}` reads `{name}`: MuranoPL takes the value of this class, JavaScript the old one.',
    'Give `{dependent}` a value here, too, or compute it in a method.',
  ),
  initialisedLater: error(
    'V1116',
    'This calls `{method}`, which reads `{field}` before the engine has given it its value.',
    'Make the field protected, or call the method when the object is deployed.',
  ),
  persistedNull: error(
    'V1117',
    'What is set to null starts again from its initial value, and `{name}` has another one.',
    'Let its initial value be null, or let it not be null.',
  ),

  // Expressions
  looseEquality: error('V1201', '`==` and `!=` convert types, except in a comparison with null.', 'Use `{operator}`.'),
  incomparable: error(
    'V1202',
    'Comparing {left} with {right} does not mean in MuranoPL what it means here.',
    'Compare values of one plain type; use `equal(a, b)` for the contents of lists and maps.',
  ),
  comparedWithUndefined: error(
    'V1203',
    'MuranoPL has no `undefined`: what is missing is null.',
    'Compare with `== null` or `!= null`.',
  ),
  ambiguousCondition: error(
    'V1204',
    'A condition of the kind {kind} does not mean in MuranoPL what it means here.',
    'Write the comparison: `list.length > 0`, `value != null`.',
  ),
  operandTypes: error(
    'V1205',
    '`{operator}` takes {kinds} in MuranoPL.',
    'Convert the operands, or test them for null, first.',
  ),
  unsupportedMember: error(
    'V1206',
    '`{member}` has no counterpart in MuranoPL.',
    'Use the functions of `vetro`, another method, or a loop.',
  ),
  noText: error(
    'V1207',
    '`{expression}` cannot stand in a template string.',
    'Use text, whole numbers, booleans or null; write `value ?? null` for what may be undefined.',
  ),
  notConstant: error(
    'V1208',
    '`{name}` is not a constant that the compiler can read.',
    'Give it a value made of literals and other constants.',
  ),
  lambdaExpected: error('V1210', 'A function has to be written here as an arrow function.', 'Write `item => ...`.'),
  statementInLambda: error(
    'V1211',
    'This needs statements, and MuranoPL has only expressions in this place.',
    'Write a `for...of` loop, or an `if`.',
  ),
  assignmentTarget: error(
    'V1212',
    '`{target}` cannot be assigned to here.',
    'Assign to a `let` of this method, outside of arrow functions, or to a property of `this`; make a new list to change an item.',
  ),
  classExpected: error(
    'V1213',
    'A class has to be named here.',
    'Write the name of a class that extends `MuranoObject`.',
  ),
  superCall: error(
    'V1214',
    '`super.{method}` cannot be used here.',
    'Call a method of the base class from a method of the class; the engine itself calls `initialize` and `destroy` of each class.',
  ),
  sharedContainer: error(
    'V1215',
    'Lists and maps are values in MuranoPL, and `{container}` may be known elsewhere.',
    'Change a local one made from a literal before it is passed on, or make a new one: `{ ...map, [key]: value }`, `[...list, item]`.',
  ),
  negativeIndex: error(
    'V1216',
    'An index has to be 0 or more.',
    'Count from the start: `list[list.length - 1]` is the last item.',
  ),
  foreignProperty: error(
    'V1217',
    '`{target}` belongs to another object, and MuranoPL lets an object write its own properties only.',
    'Give its class a method that sets it.',
  ),
  regularExpression: error(
    'V1218',
    'The regular expression `{pattern}` cannot be used: it has flags, or syntax that Python and JavaScript do not read alike.',
    'Write it with characters, sets, groups, `|` and quantifiers only, and without flags.',
  ),
  literalText: error(
    'V1219',
    '`{method}` works on fixed, plain text only.',
    'Write the text as a literal, not empty, without a regular expression, and without `$` in a replacement.',
  ),
  lockedInParallel: error(
    'V1220',
    '`{method}` on one object runs one call after the other, so the branches do not overlap.',
    'Call it on different objects, or call a method of this package that is not memoized.',
  ),
  branchReachesCaller: error(
    'V1221',
    'This branch comes back to `{method}`, which waits for it: the engine would wait for ever.',
    'Call another method in the branch.',
  ),
  inputWritten: error(
    'V1222',
    '`{property}` is an input: the next deployment would start from its old value again.',
    'Decorate it with `@inOut`, or write another property, decorated with `@out` or `@runtime`.',
  ),
  noEffect: error('V1223', 'This expression has no effect.', 'Use its value, or remove it.'),
  returnInBranch: error(
    'V1224',
    'A `return` in a branch leaves the whole method in MuranoPL.',
    'Write the branch without `return`.',
  ),

  // What the engine would fail at, or do harm with
  missingInput: error(
    'V1225',
    'An object of `{class}` has to be given `{name}`.',
    'Give it, or let the property have an initial value, or be null.',
  ),
  ownerNotInitialised: error(
    'V1226',
    '`{member}` of an owner is not ready here: the engine initialises an object before its owner.',
    'Take what the model gives the owner, or do this when the object is deployed.',
  ),
  secretShown: error(
    'V1227',
    "Everybody who sees the environment, or the engine's log, could read this secret.",
    'Leave it out.',
  ),
  writeOnly: error(
    'V1228',
    '`{name}` is given to new objects and cannot be read.',
    'Keep what you have given in a property of your own.',
  ),
  loneSurrogate: error(
    'V1229',
    'This text holds half a character: a surrogate without the other one.',
    'Write the whole character.',
  ),
  suppressedErrors: error(
    'V1230',
    '`{directive}` hides mistakes, and what they would become in Murano.',
    'Remove it, and what it hides.',
  ),
  undefinedArgument: error(
    'V1231',
    '`{argument}` may be undefined, which takes the default of the parameter in JavaScript only.',
    'Write `value ?? other`, or test it first.',
  ),
}
