import { error, warning } from '../kind.js'

/** Packages and their manifests: codes V4xxx. Add an entry with the next free code; never reuse one. */
export const packages = {
  noPackageFile: error(
    'V4001',
    'The folder `{directory}` has no package.ts.',
    'Add one that exports `definePackage({ ... })` as its default.',
  ),
  noDefinition: error(
    'V4002',
    'package.ts does not export `definePackage({ ... })` as its default.',
    'Write `export default definePackage({ ... })`.',
  ),
  notConstant: error(
    'V4003',
    'The value of `{name}` is not a constant.',
    'Write the value itself; package.ts is read, not run.',
  ),
  invalidFullName: error(
    'V4004',
    '`{value}` is not a full name.',
    'Use words of letters, digits and underscores with dots between them, such as `com.example.apps.Nginx`.',
  ),
  invalidVersion: error('V4005', '`{value}` is not a semantic version.', 'Use three numbers, such as `0.1.0`.'),
  textTooLong: error(
    'V4006',
    '`{name}` has {length} characters, and the catalog takes at most {limit}.',
    'Shorten it.',
  ),
  duplicateFullName: error('V4007', 'Two packages have the full name `{fullName}`.', 'Rename one of them.'),
  missingRequire: error(
    'V4008',
    '`{name}` comes from the package `{fullName}`, which `requires` does not name.',
    'Add it to `requires` in package.ts.',
  ),
  unusedRequire: warning('V4009', '`requires` names `{fullName}`, of which nothing is used.', 'Remove it.'),
  requireCycle: error(
    'V4010',
    'The packages require each other: {cycle}.',
    'Move what both need into a third package.',
  ),
  missingFile: error('V4011', 'There is no file `{path}` in the package.', 'Add it, or correct the path.'),
  noApplicationClass: error(
    'V4012',
    'An application needs a class that extends `Application`.',
    "Add one, or set the type to `'Library'`.",
  ),
  invalidRequireSpec: error(
    'V4013',
    '`{value}` is not a version spec.',
    'Use specs such as `>=0.1.0,<2.0.0`, or leave it empty.',
  ),
  unknownOption: error('V4014', 'package.ts has no option `{name}`.', 'Correct the name.'),
  duplicateClassName: error(
    'V4015',
    'The packages `{left}` and `{right}` both have a class `{name}`.',
    'Rename one of them, or change its namespace.',
  ),
  scriptTemplate: error('V4016', 'The template `{path}` cannot be rendered: {reason}.', 'Correct the template.'),
}
