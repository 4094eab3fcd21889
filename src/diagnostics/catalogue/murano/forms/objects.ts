import { error, warning } from '../../../kind.js'

/** What a form describes, against its classes: codes M61xx. */
export const objects = {
  noHeader: error(
    'M6101',
    '`Application` does not say of which class the object is.',
    'Add `?: {type: full.name.of.the.Class}`, the `?` in quotes.',
  ),
  unknownClass: error('M6102', 'There is no class `{class}`.', 'Correct the name.{hint}'),
  strangeClass: warning(
    'M6103',
    'Neither this package nor those that it requires have a class `{class}`.',
    'Correct the name, or add the package to `Require` in manifest.yaml.{hint}',
  ),
  relativeClass: error('M6104', 'Forms know no namespaces, so that `{class}` is no class.', 'Write its full name.'),
  noApplication: error(
    'M6105',
    'Environments take applications only, and `{class}` does not extend `io.murano.Application`.',
    'Name a class that does.',
  ),
  metaClass: error('M6106', '`{class}` is a Meta class: no object of it can be made.', 'Name another class.'),
  unknownProperty: warning(
    'M6107',
    '`{class}` has no property `{name}`, so that its value is dropped.',
    'Correct the name, or remove it.{hint}',
  ),
  unknownKey: warning(
    'M6108',
    'The contract of `{property}` has no key `{name}`, so that its value is dropped.',
    'Correct the name, or remove it.{hint}',
  ),
  missingProperty: error(
    'M6109',
    '`{class}` needs the property `{name}`, and the form does not give it.',
    'Give it, or the property a default.',
  ),
  ignoredProperty: warning(
    'M6110',
    'The usage of `{name}` of `{class}` is {usage}, so that what the form says is dropped.',
    'Remove it, or change the usage to `In`.',
  ),
  wrongValue: error(
    'M6111',
    '`{property}` of `{class}` takes {expected}, and this is {found}.',
    'Correct the value or the contract.',
  ),
  doubtfulValue: warning(
    'M6112',
    '`{property}` of `{class}` takes {expected}, and {found}.',
    'Correct the field or the contract.',
  ),
  emptyValue: warning(
    'M6113',
    'The field is null if the user leaves it empty, and the contract of `{property}` of `{class}` refuses null.',
    'Make the field required, or the contract allow null.',
  ),
  nullValue: error('M6114', 'The contract of `{property}` of `{class}` refuses null.', 'Give it a value.'),
  textIsTrue: warning(
    'M6115',
    '`{property}` of `{class}` is a boolean, and the text `{text}` counts as true.',
    'Write it without quotes.',
  ),
  date: error('M6116', 'A date cannot be sent to Murano.', 'Put it in quotes.'),
  versionMissing: warning(
    'M6117',
    '`{class}` without a version means one below 1.0.0, and the package has {version}: after an object of another of its classes the engine does not find it.',
    'Write `"{class}/{version}@{package}"` with the quotes, here and in the other objects, or give the package a version below 1.0.0.',
  ),
  failedCheck: error(
    'M6118',
    'The contract of `{property}` of `{class}` refuses `{value}`: its `check` is not true of it.',
    'Correct the value or the contract.',
  ),
}
