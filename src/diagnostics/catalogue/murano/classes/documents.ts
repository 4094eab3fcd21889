import { error, warning } from '../../../kind.js'

/** Files of classes, their names and namespaces: codes M20xx. */
export const documents = {
  documentIsNoMap: error(
    'M2001',
    'A class is a map, and this is none: no class of the file can be loaded.',
    'Write `Name:`, `Properties:` and so on, each on a line of its own.',
  ),
  unknownClassKey: warning('M2002', 'Murano ignores the key `{key}` of a class.', 'Correct it, or remove it.{hint}'),
  namespacesAreNoMap: error(
    'M2003',
    '`Namespaces` has to be a map, and the classes cannot be loaded.',
    'Write a line `prefix: namespace` for each namespace, with `=` as the prefix of the own one.',
  ),
  badPrefix: error(
    'M2004',
    '`{prefix}` cannot be the prefix of a namespace, and the classes cannot be loaded.',
    'Use letters, digits and underscores, or `=` for the own namespace.',
  ),
  badNamespace: error(
    'M2005',
    '`{namespace}` is no namespace, and the classes cannot be loaded.',
    'Write words of letters, digits and underscores, with dots between them.',
  ),
  secondUnnamed: error(
    'M2006',
    'This class has no name, as another one in the file: neither can be loaded.',
    'Give it a `Name`.',
  ),
  badClassName: error(
    'M2007',
    '`{name}` cannot be the name of a class, and no class of the file can be loaded.',
    'Use letters, digits and underscores.',
  ),
  unknownPrefix: error(
    'M2008',
    '`Namespaces` has no prefix `{prefix}`, and the class cannot be loaded.',
    'Declare it, or correct it.{hint}',
  ),
  otherName: error(
    'M2009',
    'The class is `{actual}`, and manifest.yaml expects `{expected}` in this file: it cannot be loaded.',
    'Correct `Name`, the namespace `=`, or the manifest.',
  ),
  notInFile: error(
    'M2010',
    'There is no class `{name}` in `Classes/{file}`: it cannot be loaded.',
    'The file has {found}.{hint}',
  ),
  notListed: warning(
    'M2011',
    'manifest.yaml does not list `{name}`: it is found only after another class of this file was used.',
    'Add it to `Classes`.',
  ),
  duplicateClass: warning(
    'M2012',
    'The file has a class `{name}` already, and only the last one counts.',
    'Remove or rename one of them.',
  ),
  badClassUsage: error(
    'M2013',
    '`{usage}` is no usage of a class, and it cannot be loaded.',
    'Write `Class` or `Meta`, or remove `Usage`.{hint}',
  ),
  badTypeName: error(
    'M2014',
    '`{text}` is no name of a class, and this class cannot be loaded.',
    'Write `Name`, `prefix:Name` or the full name.{hint}',
  ),
  unknownClass: error(
    'M2015',
    'There is no class `{name}`, and this class cannot be loaded.',
    'Correct the name, or its namespace.{hint}',
  ),
  outOfReach: error(
    'M2016',
    '`{name}` is in the package `{package}`, which this one does not require: this class cannot be loaded.',
    'Add `{package}` to `Require` in manifest.yaml.',
  ),
  circle: error(
    'M2017',
    'The class needs itself to be loaded: {path}.',
    'Remove one of these from `Extends`, `Import` or `Meta`.',
  ),
  metaParent: error(
    'M2018',
    '`{name}` is a Meta class: only Meta classes can extend it, and this class cannot be loaded.',
    'Remove it, or write `Usage: Meta`.',
  ),
  repeatedParent: warning(
    'M2019',
    'The class extends `{name}` already.',
    'Remove it, or name the class that was meant.',
  ),
}
