import { error } from '../kind.js'

/** Forms: codes V5xxx. Add an entry with the next free code; never reuse one. */
export const forms = {
  noForm: error(
    'V5001',
    'This is no form.',
    'Write `form(Class, { steps: { ... } })`; ui.ts exports it as its default.',
  ),
  unreadable: error(
    'V5002',
    'This is no {what} that the compiler can read.',
    'Write it out here, or as a constant of a module.',
  ),
  reservedName: error('V5003', 'The dashboard cannot have a {what} named `{name}`.', 'Choose another name.'),
  fieldOption: error('V5004', 'The option `{name}` of a field has to be a constant.', 'Write a literal.'),
  unusedField: error(
    'V5005',
    'The field `{name}` fills nothing: `{class}` has no input of that name, and nothing reads the field.',
    'Rename it, or read it in `application`.',
  ),
  fieldType: error(
    'V5006',
    'The field `{name}` yields {field}, and the input `{name}` of `{class}` takes {input}.',
    'Convert it in `application`, or rename the field.',
  ),
  missingInput: error(
    'V5007',
    '`{class}` needs `{name}`, which the form does not give it.',
    'Add a field of that name, give it in `application`, or give the property a default.',
  ),
  unknownInput: error(
    'V5008',
    '`{owner}` takes no `{name}`.',
    'Inputs are public properties that no decorator but `@inOut` marks.',
  ),
  emptyChoices: error(
    'V5009',
    'The field `{name}` has no choices, and no property gives it any.',
    "Write `choices: ['a', ['b', 'Label of b']]`.",
  ),
  initialOutsideLimits: error(
    'V5010',
    'The initial value of `{name}` breaks its own rule: {reason}.',
    'Change the initial value or the rule.',
  ),
  pickerClass: error(
    'V5011',
    'The dashboard finds the objects of a class by a package of the same full name, and `{class}` has none.',
    'Name classes that users add to environments: `componentField([First, Second], { ... })`, or list their names in `offered`.',
  ),
  notInForms: error(
    'V5012',
    '`{name}` means nothing in the expressions of forms.',
    'Compute it in a method of the class.',
  ),
  componentPart: error(
    'V5013',
    'Of the component `{name}` a form knows nothing but which one it is.',
    'Read its properties in a method of the class.',
  ),
  unclearObject: error(
    'V5014',
    '{construct} cannot be part of what a form describes.',
    'Write the properties out, and describe objects with `create(Class, { ... })` where they stand, or as constants.',
  ),
  abstractObject: error(
    'V5015',
    '`{class}` is abstract, so nothing says which object this describes.',
    'Write `create(Subclass, { ... })`.',
  ),
  inputViolatesContract: error(
    'V5016',
    'The value of `{name}` does not satisfy its type: {problem}.',
    'Change the value or the type.',
  ),
  passwordLabel: error(
    'V5017',
    'The dashboard shows `&`, `<`, `>` and quotes in the label of a password as codes.',
    'Leave them out.',
  ),
  strayStatement: error(
    'V5018',
    'ui.ts is read and never run, so this has no effect.',
    'Keep imports, constants, types and the form.',
  ),
  noApplication: error(
    'V5019',
    '`{class}` is no application of this package, and the dashboard adds what the form describes as one.',
    'Describe a class of this package that extends `Application` and is not abstract.',
  ),
  twoForms: error('V5020', 'The package has a form in ui.ts, too.', 'Keep one of them.'),
}
