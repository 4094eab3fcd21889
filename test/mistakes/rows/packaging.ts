import { description, inDescription, inFiles, inModule } from '../attempts.js'
import { type Attempt, caught, impossible, type Mistake, works } from '../mistake.js'

const libraryClass = `import { MuranoObject } from 'vetro'

export class Lib extends MuranoObject {}
`

/** A mistake between a package and the library, of version 1.2.0, that it uses. */
function withLibrary(
  shown: string,
  code: string,
  { sample, requires }: { sample?: string; requires?: string },
): Attempt {
  return {
    shown,
    code,
    files: {
      'lib/package.ts': description({ fullName: `'com.example.mistakes.Lib'`, version: `'1.2.0'` }),
      'lib/classes/Lib.ts': libraryClass,
      'app/package.ts': description(
        requires === undefined ? {} : { requires: `{ 'com.example.mistakes.Lib': ${requires} }` },
      ),
      'app/classes/Sample.ts':
        sample ?? `import { Lib } from '../../lib/classes/Lib.js'\n\nexport class Sample extends Lib {}\n`,
    },
  }
}

function png(size: number): Uint8Array {
  const image = new Uint8Array(size)
  image.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return image
}

export const packaging: readonly Mistake[] = [
  {
    mistake: '`manifest.yaml` missing, not at the root of the zip, or no YAML',
    byHand: 'Upload: 400, `PackageLoadError`.',
    vetro: caught(
      { shown: 'a folder without `package.ts`', code: 'V4001', files: { 'readme.txt': '' } },
      inFiles('`package.ts` that exports something else', 'V4002', { 'package.ts': 'export default {}\n' }),
    ),
  },
  {
    mistake: 'Manifest empty or a list; `Name`, `Tags` or `UI` null; `FullName` a number',
    byHand: 'Upload: 500, `TypeError` or `AttributeError`.',
    vetro: caught(
      inDescription('name: null', 'TS2322'),
      inDescription('tags: null', 'TS2322'),
      inDescription('fullName: 12', 'TS2322'),
      inFiles('definePackage({})', 'TS2345', {
        'package.ts': `import { definePackage } from 'vetro'\n\nexport default definePackage({})\n`,
      }),
    ),
  },
  {
    mistake: 'Bad `Type`',
    byHand: 'Upload: 400, `PackageFormatError`.',
    vetro: caught(inDescription(`type: 'App'`, 'TS2322')),
  },
  {
    mistake: 'Bad `Format`',
    byHand: 'Upload: 400, `PackageFormatError` or `PackageLoadError`.',
    vetro: impossible('the compiler writes it'),
  },
  {
    mistake: 'Bad `FullName` or `Version`',
    byHand: 'Upload: 400, `PackageFormatError` or `PackageLoadError`.',
    vetro: caught(
      inDescription(`fullName: 'com.example.my-app'`, 'V4004'),
      inDescription(`fullName: 'com..example'`, 'V4004'),
      inDescription(`version: '1.0'`, 'V4005'),
      inDescription(`version: ''`, 'V4005'),
    ),
  },
  {
    mistake: 'A namespace that is no list of words: `my-apps`, `com.1st`',
    byHand: 'Load: `ValueError`, or `TypeError` since `x-y` is read as a subtraction.',
    vetro: caught(
      inDescription(`namespace: 'com.example.my-apps'`, 'V4004'),
      inDescription(`fullName: 'com.1st.App'`, 'V4004'),
    ),
  },
  {
    mistake: 'A key of the manifest misspelt',
    byHand: 'Silent: ignored.',
    vetro: caught(inDescription(`descriptoin: 'A web server.'`, 'TS2353')),
  },
  {
    mistake: 'A value that is worked out elsewhere',
    byHand: 'Cannot be said.',
    vetro: caught(inDescription(`name: 'a'.repeat(3)`, 'V4003')),
  },
  {
    mistake: '`Tags: foo` instead of a list',
    byHand: 'Silent: the letters become tags.',
    vetro: caught(inDescription(`tags: 'foo'`, 'TS2322')),
  },
  {
    mistake: '`FullName` above 128 characters; `Name`, `Author` or a tag above 80',
    byHand: 'Upload: 400 for `Name`, else an error of the database (MySQL), or silent (SQLite).',
    vetro: caught(
      inDescription(`name: '${'x'.repeat(81)}'`, 'V4006', {}, "name: 'x…' (81 characters)"),
      inDescription(`author: '${'x'.repeat(81)}'`, 'V4006', {}, "author: 'x…' (81 characters)"),
      inDescription(`tags: ['${'x'.repeat(81)}']`, 'V4006', {}, "tags: ['x…'] (81 characters)"),
    ),
  },
  {
    mistake: 'Class file missing, or misspelt in `Classes`',
    byHand: 'Load: `PackageClassLoadError`.',
    vetro: impossible('`Classes` lists what the compiler has written'),
  },
  {
    mistake: 'Class name in the manifest other than `Namespaces` and `Name` say',
    byHand: 'Load: `NoClassFound`.',
    vetro: impossible('both names come from one class'),
  },
  {
    mistake: 'Class in a file of several documents that the manifest does not list',
    byHand: 'Silent, or `NoClassFound`, by the order of loading.',
    vetro: impossible('each class gets a file of its own, and all are listed'),
  },
  {
    mistake: '`Require` without a package that is used',
    byHand: 'Load or run: `NoClassFound`.',
    vetro: works('`Require` follows from the imports'),
  },
  {
    mistake: 'Class of a package that does not exist',
    byHand: 'Load or run: `NoClassFound`.',
    vetro: caught(
      inModule("import { Lib } from '../../lib/classes/Lib.js'", 'TS2307'),
      withLibrary('import { Library } from … (it has Lib)', 'TS2305', {
        sample: "import { Library } from '../../lib/classes/Lib.js'",
      }),
    ),
  },
  {
    mistake: '`Require: {p: }` for a package of version 1.0.0 or above, or any spec that excludes it',
    byHand: 'Load: `NoPackageFound`.',
    vetro: caught(
      withLibrary("requires: { 'com.example.mistakes.Lib': '' } (it has the version 1.2.0)", 'V4010', {
        requires: `''`,
      }),
      withLibrary("requires: { 'com.example.mistakes.Lib': '>=2' }", 'V4010', { requires: `'>=2'` }),
    ),
  },
  {
    mistake: 'Bad version spec, or bad name, in `Require`',
    byHand: 'Load: `ValueError`, and no class of the package can be loaded.',
    vetro: caught(
      inDescription(`requires: { 'com.example.Docker': '1.x' }`, 'V4009'),
      inDescription(`requires: { 'com.example.Docker': 'latest' }`, 'V4009'),
      inDescription(`requires: { 'com.example.my-docker': '' }`, 'V4004'),
    ),
  },
  {
    mistake: 'Parent with a bad namespace prefix',
    byHand: 'Load: `KeyError: Unknown namespace prefix`.',
    vetro: caught(inModule('export class Sample extends Missing {}', 'TS2304')),
  },
  {
    mistake: 'Two packages of one `FullName`',
    byHand: 'Upload: 409.',
    vetro: caught(
      inFiles('two `package.ts` with one `fullName`', 'V4007', {
        'a/package.ts': description(),
        'b/package.ts': description(),
      }),
    ),
  },
  {
    mistake: 'Two packages with a class of one name in one namespace',
    byHand: 'Upload: 409.',
    vetro: caught(
      inFiles('`Lib` in both', 'V4011', {
        'a/package.ts': description({ fullName: `'com.example.mistakes.A'` }),
        'a/classes/Lib.ts': libraryClass,
        'b/package.ts': description({ fullName: `'com.example.mistakes.B'` }),
        'b/classes/Lib.ts': libraryClass,
      }),
    ),
  },
  {
    mistake: '`Type: Application` without a class that environments take',
    byHand: 'Model: `ContractViolationException` once a user adds it.',
    vetro: caught(inDescription(`type: 'Application'`, 'V4012', { 'classes/Lib.ts': libraryClass })),
  },
  {
    mistake: 'Two files for one path in the zip',
    byHand: 'Silent: one of them.',
    vetro: caught(
      inFiles('`resources/run.sh` and `resources/run.sh.hbs`', 'V4013', {
        'resources/run.sh': '#!/bin/sh\n',
        'resources/run.sh.hbs': '#!/bin/sh\n',
      }),
    ),
  },
  {
    mistake: 'Class that lies outside of `Classes`',
    byHand: 'Load: `PackageClassLoadError`.',
    vetro: caught(
      inFiles("import { Host } from '../shared/Host.js'", 'V1111', {
        'shared/Host.ts': libraryClass.replaceAll('Lib', 'Host'),
        'classes/Sample.ts': `import { MuranoObject } from 'vetro'
import type { Host } from '../shared/Host.js'

export class Sample extends MuranoObject {
  host!: Host
}
`,
      }),
    ),
  },
  {
    mistake: 'Logo that is no PNG, JPEG or GIF, or above 500 KiB',
    byHand: 'Upload: 400, `PackageLoadError`.',
    vetro: caught(
      inFiles('`logo.png` that holds SVG', 'M1142', { 'logo.png': '<svg/>', 'classes/Lib.ts': libraryClass }),
      inFiles('`logo.png` of 600 KiB', 'M1143', { 'logo.png': png(600 * 1024), 'classes/Lib.ts': libraryClass }),
    ),
  },
  {
    mistake: 'Package above 5 MB',
    byHand: 'Upload: 400.',
    vetro: caught(
      inFiles('6 MB below `resources/`', 'V7004', {
        'resources/image.bin': new Uint8Array(6 * 1024 * 1024),
        'classes/Lib.ts': libraryClass,
      }),
    ),
  },
  {
    mistake: '`images.lst`, `README` and the like misnamed',
    byHand: 'Silent: nobody reads them.',
    vetro: impossible('files outside `resources/` are not packed'),
  },
]
