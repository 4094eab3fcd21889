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
    'Use words of letters, digits and underscores, a letter first, with dots between them, such as `com.example.apps.Nginx`.',
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
  invalidVersionSpec: error(
    'V4009',
    '`{spec}` does not say which versions of `{name}` will do.',
    'Write such as `>=1.2.0,<2`, or nothing for any version below 1.0.0.',
  ),
  excludedVersion: error(
    'V4010',
    '`{name}` has the version {version}, which `{spec}` excludes.',
    'Correct the spec, or leave it out: it follows from the imports. An empty one means below 1.0.0.',
  ),
  classOfTwoPackages: error(
    'V4011',
    'The class `{name}` is in the package `{other}`, too, and the catalog takes only one of them.',
    'Rename one of them, or give the packages different namespaces.',
  ),
  noApplication: error(
    'V4012',
    'The package is an application, and none of its classes can be added to an environment.',
    "Let a class that is not abstract extend `Application`, or write `type: 'Library'`.",
  ),
  duplicatePath: error(
    'V4013',
    'Two files of the package come out as `{path}`.',
    'Rename one of them: a template loses its ending `.hbs`, and a plan becomes a template of its name.',
  ),
  unreadableFile: error('V4014', '`{path}` is no file that can be read.', 'Put a file there, or a link to one.'),
}
