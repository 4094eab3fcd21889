import { error } from '../kind.js'

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
    'Write the value itself: package.ts is read, not run.',
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
  scriptTemplate: error(
    'V4008',
    'The template `{path}` cannot be rendered: {reason}.',
    'Correct the template, or the settings in package.ts.',
  ),
}
