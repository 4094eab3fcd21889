import { error, warning } from '../kind.js'

/** The authoring language: codes V1xxx. Add an entry with the next free code; never reuse one. */
export const language = {
  // Declarations and statements
  varDeclaration: error('V1001', '`var` has function scope.', 'Use `const` or `let`.'),
  /** For a syntax that has no entry of its own. */
  unsupportedSyntax: error('V1002', '{construct} has no counterpart in MuranoPL.', '{alternative}'),
  forStatement: error('V1003', '`for (;;)` has no counterpart in MuranoPL.', 'Write `for (const i of range(n))`.'),
  forInStatement: error(
    'V1004',
    '`for...in` has no counterpart in MuranoPL.',
    'Write `for (const key of Object.keys(map))`.',
  ),
  switchFallsThrough: error(
    'V1005',
    'This `case` falls through to the next one.',
    'End it with `break`, `return` or `throw`, or list several values before one body.',
  ),
  throwWithoutName: error(
    'V1006',
    'MuranoPL throws exceptions with a name and a message only.',
    "Write `throw new MuranoError('Name', 'message')`, or rethrow what a `catch` clause caught.",
  ),
  asyncFunction: error(
    'V1007',
    'MuranoPL has no promises: every call waits for its result.',
    'Leave out `async` and `await`; use `parallel` or `parallelMap` to do things at the same time.',
  ),
  generatorFunction: error('V1008', 'MuranoPL has no generator functions.', 'Return an array.'),
  labelledStatement: error(
    'V1009',
    'MuranoPL has no labels.',
    'Move the inner loop into a method of its own and return from it.',
  ),
  localFunction: error(
    'V1010',
    'A function inside a method has no counterpart in MuranoPL.',
    'Make it a private method, or write the arrow function where it is called.',
  ),
  moduleStatement: error(
    'V1011',
    'A file of classes may hold imports, types, constants and classes only.',
    'Move the code into a method.',
  ),

  // Classes and members
  severalClassesExtended: error(
    'V1101',
    '`{name}` can extend one class only.',
    'Extend one class and hold the other one in a property.',
  ),
  classNotExported: error(
    'V1102',
    'The class `{name}` is not exported.',
    'Export it: every class becomes one MuranoPL class.',
  ),
  classOutsideMurano: error(
    'V1103',
    'The class `{name}` does not extend a MuranoPL class.',
    'Extend `MuranoObject` or one of its subclasses.',
  ),
  duplicateClass: error('V1104', 'The package has two classes named `{name}`.', 'Rename one of them.'),
  constructorDeclared: error(
    'V1105',
    'MuranoPL classes have no constructors with parameters.',
    'Write `initialize()`.',
  ),
  accessor: error('V1106', 'MuranoPL has no getters and setters.', 'Write a method.'),
  computedMemberName: error('V1107', 'The name of a member has to be fixed.', 'Write the name itself.'),
  bareNew: error('V1108', '`new {name}(...)` does not make a Murano object.', 'Write `create({name}, { ... })`.'),
  reservedName: error('V1109', '`{name}` cannot be the name of a member: {reason}.', 'Choose another name.'),
  memoizedSignature: error(
    'V1110',
    'The memoized method `{name}` takes parameters or returns a value.',
    'A memoized method takes no parameters and returns nothing; keep the result in a persisted field.',
  ),
  persistedNotPrivate: error(
    'V1111',
    '`@persisted` is for private fields, and `{name}` is not private.',
    'Use `@inOut` or `@out` for a property that others may see.',
  ),
  persistedObject: error(
    'V1112',
    'The persisted field `{name}` can hold objects, and only data survives a deployment.',
    'Keep text, numbers, booleans, lists and maps there; make the object a property.',
  ),
  initializeSignature: error(
    'V1113',
    '`{name}` takes no parameters and returns nothing.',
    'Use properties for what it needs.',
  ),
  calledByEngine: error(
    'V1114',
    '`{name}` is called by the engine only.',
    'Move the code into a method of its own and call that one.',
  ),
  unknownDecorator: error('V1115', 'The decorator `{name}` is not one of those that `vetro` exports.', 'Remove it.'),
  privateAction: error(
    'V1116',
    'The action `{name}` is not public.',
    'Remove `private` or `protected`, or the decorator.',
  ),
  forgetUnknown: error('V1117', '`{name}` is not a memoized method.', 'Decorate it with `@memoized`, or leave it out.'),

  // Expressions
  ambiguousEquality: error(
    'V1201',
    '`{operator}` between {left} and {right} does not mean in MuranoPL what it means here.',
    'Compare values of one plain type; use `equal(a, b)` for lists and maps, and `id(a) === id(b)` for objects.',
  ),
  undefinedValue: error('V1202', 'MuranoPL has no `undefined`: what is missing is null.', 'Compare with `== null`.'),
  condition: error(
    'V1203',
    'A condition of type `{type}` does not mean in MuranoPL what it means here.',
    'Write the comparison: `list.length > 0`, `value != null`.',
  ),
  divisionOperator: error('V1204', '`{operator}` rounds differently in MuranoPL.', 'Use `{alternative}` of `vetro`.'),
  unsupportedOperator: error(
    'V1205',
    'The operator `{operator}` has no counterpart in MuranoPL.',
    'Write it in another way.',
  ),
  fractionalNumber: error(
    'V1206',
    '`{text}` is not a whole number.',
    'MuranoPL properties hold whole numbers; use a smaller unit.',
  ),
  templatePart: error(
    'V1207',
    'A part of type `{type}` cannot stand in a template string.',
    'Use text, whole numbers, booleans or null.',
  ),
  unknownFunction: error('V1208', '`{name}` cannot be called in MuranoPL.', '{alternative}'),
  statementInLambda: error(
    'V1209',
    'This arrow function needs statements, and MuranoPL has expressions there.',
    'Write a `for...of` loop.',
  ),
  containerChanged: error(
    'V1210',
    'Lists and maps are values in MuranoPL, and `{name}` may have been passed on already.',
    'Make a new one: `{ ...map, key: value }`, `[...list, item]`.',
  ),
  mutatingMethod: error('V1211', '`{name}` changes its list, and lists are values in MuranoPL.', '{alternative}'),
  regularExpression: error(
    'V1212',
    'A regular expression has no counterpart in this place.',
    'Use `Matching<...>` in a type, or the methods of strings with plain text.',
  ),
  dynamicText: error('V1213', '`{name}` takes a literal here.', 'Write the text itself.'),
  replacementPattern: error(
    'V1214',
    '`$` has a special meaning in a JavaScript replacement, and none in MuranoPL.',
    'Leave out the `$`.',
  ),
  parallelLock: error(
    'V1215',
    '`{name}` on one object runs one call after the other, so the branches do not overlap.',
    'Call it on different objects.',
  ),
  capturedAssignment: error(
    'V1216',
    '`{name}` is declared outside of this arrow function, which cannot change it.',
    'Write a `for...of` loop.',
  ),
  superOutsideCall: error(
    'V1217',
    '`super` can only be called: `super.method(...)`.',
    'Read the property through `this`.',
  ),
  otherObjectWritten: error(
    'V1218',
    'The property `{name}` belongs to another object, and MuranoPL lets an object write its own only.',
    'Give its class a method that sets it.',
  ),
  negativeIndex: error('V1219', 'An index has to be 0 or more.', 'Use `list[list.length - 1]` for the last item.'),
  typeAssertion: warning(
    'V1220',
    'Nothing checks this type assertion in MuranoPL.',
    'Narrow the type with `instanceof`, `typeof` or a comparison.',
  ),
}
