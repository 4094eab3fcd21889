import { edit, inManifest, write } from '../changes.js'
import type { Family } from '../fault.js'

const png = (size: number): Uint8Array => {
  const image = new Uint8Array(size)
  image.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return image
}

/** What murano-api reads of a package. */
export const manifest: Family = {
  title: 'Manifest',
  faults: [
    {
      id: 'manifest-yaml',
      mistake: 'Manifest that is no YAML',
      change: [inManifest('Author: Example Shops', 'Author: Example: Shops')],
      murano: {
        stage: 'upload',
        says: "400 Couldn't load package from file: Unable to load due to 'mapping values are not allowed here",
      },
      pkgCheck: ['refused'],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1001', at: 'manifest.yaml:8:16' },
      ],
    },
    {
      id: 'manifest-empty',
      mistake: 'Manifest without anything',
      change: [write('manifest.yaml', '')],
      murano: { stage: 'upload', says: "500 AttributeError: 'NoneType' object has no attribute 'get'" },
      pkgCheck: ['crash'],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1123', at: 'manifest.yaml:1:1' },
      ],
    },
    {
      id: 'manifest-list',
      mistake: 'Manifest as a list',
      change: [write('manifest.yaml', '- Format: 1.4\n- FullName: com.example.shop.Shop\n')],
      murano: { stage: 'upload', says: "500 AttributeError: 'list' object has no attribute 'get'" },
      pkgCheck: ['refused'],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1123', at: 'manifest.yaml:1:1' },
      ],
    },
    {
      id: 'manifest-two-documents',
      mistake: 'Manifest of two documents',
      change: [inManifest('Format: MuranoPL/1.4\n', 'Format: MuranoPL/1.4\n---\n')],
      murano: { stage: 'upload', says: 'expected a single document in the stream' },
      pkgCheck: ['refused'],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1016', at: 'manifest.yaml:3:1' },
      ],
    },
    {
      id: 'manifest-key-misspelt',
      mistake: 'Misspelt key of the manifest',
      change: [inManifest('Description: |', 'Descripton: |')],
      murano: {
        silent: 'The key is ignored.',
        differs: {
          lost: [
            'catalog description: "A shop on a server of its own, which sells what its users put on the shelves.\\n"',
          ],
          gained: ['catalog description: "The description is not provided"'],
        },
      },
      pkgCheck: ['E020', 'W010'],
      vetro: [{ code: 'M1125', at: 'manifest.yaml:6:1' }],
    },
    {
      id: 'manifest-key-twice',
      mistake: 'Key of the manifest twice',
      change: [inManifest('Author: Example Shops', 'Author: Example Shops\nName: Store')],
      murano: {
        silent: 'The last one counts.',
        differs: { lost: ['catalog name: "Shop"'], gained: ['catalog name: "Store"'] },
      },
      pkgCheck: [],
      vetro: [{ code: 'M1008', at: 'manifest.yaml:9:1' }],
    },
    {
      id: 'format-unknown',
      mistake: 'Unknown format',
      change: [inManifest('Format: MuranoPL/1.4', 'Format: MuranoPL/2.0')],
      murano: { stage: 'upload', says: 'Unsupported format MuranoPL/2.0' },
      pkgCheck: ['W030'],
      vetro: [{ code: 'M1126', at: 'manifest.yaml:1:9' }],
    },
    {
      id: 'format-without-version',
      mistake: 'Format without a version',
      change: [inManifest('Format: MuranoPL/1.4', 'Format: MuranoPL')],
      murano: {
        stage: 'upload',
        says: "400 Couldn't load package from file: Couldn't load package from file: MuranoPL",
      },
      pkgCheck: ['W030'],
      vetro: [{ code: 'M1126', at: 'manifest.yaml:1:9' }],
    },
    {
      id: 'type-missing',
      mistake: 'No `Type`',
      change: [inManifest('Type: Application\n', '')],
      murano: { stage: 'upload', says: 'Invalid package Type None' },
      pkgCheck: ['E000', 'E020'],
      vetro: [{ code: 'M1124', at: 'manifest.yaml:1:1' }],
    },
    {
      id: 'type-unknown',
      mistake: 'Unknown `Type`',
      change: [inManifest('Type: Application', 'Type: application')],
      murano: { stage: 'upload', says: 'Invalid package Type application' },
      pkgCheck: ['E071'],
      vetro: [{ code: 'M1127', at: 'manifest.yaml:2:7' }],
    },
    {
      id: 'full-name-missing',
      mistake: 'No `FullName`',
      change: [inManifest('FullName: com.example.shop.Shop\n', '')],
      murano: { stage: 'upload', says: 'FullName is not specified' },
      pkgCheck: ['refused'],
      vetro: [
        { code: 'M6026', at: 'UI/ui.yaml:100:17' },
        { code: 'M1124', at: 'manifest.yaml:1:1' },
      ],
    },
    {
      id: 'full-name-bad',
      mistake: '`FullName` with a dash',
      change: [inManifest('FullName: com.example.shop.Shop', 'FullName: com.example.my-shop')],
      murano: { stage: 'upload', says: 'Invalid FullName' },
      pkgCheck: ['E073'],
      vetro: [
        { code: 'M6026', at: 'UI/ui.yaml:100:17' },
        { code: 'M1128', at: 'manifest.yaml:3:11' },
      ],
    },
    {
      id: 'full-name-number',
      mistake: '`FullName` that YAML takes for a number',
      change: [inManifest('FullName: com.example.shop.Shop', 'FullName: 4711')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E073'],
      vetro: [
        { code: 'M6026', at: 'UI/ui.yaml:100:17' },
        { code: 'M1130', at: 'manifest.yaml:3:11' },
      ],
    },
    {
      id: 'name-empty',
      mistake: '`Name` without anything',
      change: [inManifest('Name: Shop\n', 'Name:\n')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E040'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:5:6' }],
    },
    {
      id: 'name-number',
      mistake: '`Name` that YAML takes for a number',
      change: [inManifest('Name: Shop\n', 'Name: 2048\n')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E040'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:5:7' }],
    },
    {
      id: 'name-long',
      mistake: '`Name` of more than 80 characters',
      shown: 'Name: Shop shop shop …',
      change: [inManifest('Name: Shop\n', `Name: Shop${' shop'.repeat(16)}\n`)],
      murano: { stage: 'upload', says: 'Package name should be 80 characters maximum' },
      pkgCheck: [],
      vetro: [{ code: 'M1132', at: 'manifest.yaml:5:7' }],
    },
    {
      id: 'description-empty',
      mistake: '`Description` without anything',
      change: [
        inManifest(
          'Description: |\n  A shop on a server of its own, which sells what its users put on the shelves.\n',
          'Description:\n',
        ),
      ],
      murano: {
        silent: 'The catalog says that there is none.',
        differs: {
          lost: [
            'catalog description: "A shop on a server of its own, which sells what its users put on the shelves.\\n"',
          ],
          gained: ['catalog description: "The description is not provided"'],
        },
      },
      pkgCheck: ['E030'],
      vetro: [],
    },
    {
      id: 'tags-text',
      mistake: '`Tags` as a text',
      change: [inManifest('Tags: [shop, web]', 'Tags: shop')],
      murano: {
        silent: 'Its letters are the tags.',
        differs: { lost: ['catalog tags: ["shop","web"]'], gained: ['catalog tags: ["h","o","p","s"]'] },
      },
      pkgCheck: ['E070'],
      vetro: [{ code: 'M1131', at: 'manifest.yaml:9:7' }],
    },
    {
      id: 'tags-empty',
      mistake: '`Tags` without anything',
      change: [inManifest('Tags: [shop, web]', 'Tags:')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E070'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:9:6' }],
    },
    {
      id: 'author-list',
      mistake: '`Author` as a list',
      change: [inManifest('Author: Example Shops', 'Author: [Anna, Ben]')],
      murano: { stage: 'upload', says: '500 DBError' },
      pkgCheck: ['E040'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:8:9' }],
    },
    {
      id: 'logo-missing',
      mistake: '`Logo` that is not in the package',
      change: [inManifest('Logo: logo.png', 'Logo: shop.png')],
      murano: { stage: 'upload', says: 'Unable to load logo: [Errno 2] No such file or directory' },
      pkgCheck: ['W074'],
      vetro: [{ code: 'M1141', at: 'manifest.yaml:13:7' }],
    },
    {
      id: 'logo-no-text',
      mistake: '`Logo` that is no text',
      change: [inManifest('Logo: logo.png', 'Logo: [logo.png]')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E074'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:13:7' }],
    },
    {
      id: 'logo-svg',
      mistake: 'Logo that is no PNG, JPEG or GIF',
      change: [write('logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>\n')],
      murano: { stage: 'upload', says: 'Unsupported Format. Only png, jpeg, gif allowed' },
      pkgCheck: [],
      vetro: [{ code: 'M1142', at: 'logo.png:1:1' }],
    },
    {
      id: 'logo-large',
      mistake: 'Logo of more than 500 KiB',
      shown: 'logo.png of 501 KiB',
      change: [{ file: 'logo.png', bytes: png(501 * 1024) }],
      murano: { stage: 'upload', says: 'Uploaded image size 513024 is too large' },
      pkgCheck: [],
      vetro: [{ code: 'M1143', at: 'logo.png' }],
    },
    {
      id: 'ui-missing',
      mistake: 'Form that is not in the package',
      change: [inManifest('UI: ui.yaml', 'UI: form.yaml')],
      murano: { stage: 'form', says: "'NoneType' object has no attribute 'pop'" },
      pkgCheck: ['W073'],
      vetro: [{ code: 'M1139', at: 'manifest.yaml:12:5' }],
    },
    {
      id: 'ui-path',
      mistake: 'Form by its path in the package',
      change: [inManifest('UI: ui.yaml', 'UI: UI/ui.yaml')],
      murano: { stage: 'form', says: "'NoneType' object has no attribute 'pop'" },
      pkgCheck: ['W073'],
      vetro: [{ code: 'M1139', at: 'manifest.yaml:12:5' }],
    },
    {
      id: 'ui-empty',
      mistake: '`UI` without anything',
      change: [inManifest('UI: ui.yaml', 'UI:')],
      murano: {
        stage: 'upload',
        says: '400 The server could not comply with the request since it is either malformed or otherwise incorrect.',
      },
      pkgCheck: ['E072'],
      vetro: [{ code: 'M1130', at: 'manifest.yaml:12:4' }],
    },
    {
      id: 'classes-missing',
      mistake: 'No `Classes`',
      change: [
        inManifest(
          'Classes:\n  com.example.shop.Audience: Audience.yaml\n  com.example.shop.Item: Item.yaml\n  com.example.shop.Prices: Prices.yaml\n  com.example.shop.Shop: Shop.yaml\n  com.example.shop.Texts: Texts.yaml\n  com.example.shop.Till: Till.yaml\n',
          '',
        ),
      ],
      murano: { stage: 'model', says: 'Package for class "com.example.shop.Shop" is not found' },
      pkgCheck: [],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1138', at: 'manifest.yaml:1:1' },
      ],
    },
    {
      id: 'classes-list',
      mistake: '`Classes` as a list',
      change: [
        inManifest(
          'Classes:\n  com.example.shop.Audience: Audience.yaml\n  com.example.shop.Item: Item.yaml\n  com.example.shop.Prices: Prices.yaml\n  com.example.shop.Shop: Shop.yaml\n  com.example.shop.Texts: Texts.yaml\n  com.example.shop.Till: Till.yaml\n',
          'Classes: [Audience.yaml, Item.yaml, Prices.yaml, Shop.yaml, Texts.yaml, Till.yaml]\n',
        ),
      ],
      murano: { stage: 'model', says: 'Package for class "com.example.shop.Shop" is not found' },
      pkgCheck: ['E074'],
      vetro: [
        { code: 'M6102', at: 'UI/ui.yaml:18:11' },
        { code: 'M1130', at: 'manifest.yaml:14:10' },
      ],
    },
    {
      id: 'class-file-missing',
      mistake: 'Misspelt file of a class',
      change: [inManifest('com.example.shop.Prices: Prices.yaml', 'com.example.shop.Prices: prices.yaml')],
      murano: { stage: 'load', says: 'File with class definition not found' },
      pkgCheck: ['E050', 'W020'],
      vetro: [{ code: 'M1135', at: 'manifest.yaml:17:28' }],
    },
    {
      id: 'class-file-path',
      mistake: 'File of a class by its path in the package',
      change: [inManifest('com.example.shop.Prices: Prices.yaml', 'com.example.shop.Prices: Classes/Prices.yaml')],
      murano: { stage: 'load', says: 'File with class definition not found' },
      pkgCheck: ['E050', 'W020'],
      vetro: [{ code: 'M1135', at: 'manifest.yaml:17:28' }],
    },
    {
      id: 'class-file-outside',
      mistake: 'File of a class outside of `Classes`',
      change: [inManifest('com.example.shop.Prices: Prices.yaml', 'com.example.shop.Prices: ../UI/ui.yaml')],
      murano: { stage: 'load', says: 'is not allowed' },
      pkgCheck: ['E050', 'W020'],
      vetro: [
        { code: 'M1137', at: 'Classes/Prices.yaml:1:1' },
        { code: 'M1136', at: 'manifest.yaml:17:28' },
      ],
    },
    {
      id: 'class-name-other',
      mistake: 'Class under another name than its file says',
      change: [inManifest('com.example.shop.Prices: Prices.yaml', 'com.example.shop.Price: Prices.yaml')],
      murano: { stage: 'load', says: 'Class "com.example.shop.Price" is not found' },
      pkgCheck: [],
      vetro: [{ code: 'M2009', at: 'Classes/Prices.yaml:4:7' }],
    },
    {
      id: 'class-unlisted',
      mistake: 'Class that the manifest does not list',
      change: [inManifest('  com.example.shop.Prices: Prices.yaml\n', '')],
      murano: { stage: 'run', says: 'Class "com.example.shop.Prices" is not found' },
      pkgCheck: ['W020'],
      vetro: [
        { code: 'M1137', at: 'Classes/Prices.yaml:1:1' },
        { code: 'M5103', at: 'Classes/Shop.yaml:164:17' },
        { code: 'M5103', at: 'Classes/Shop.yaml:165:24' },
        { code: 'M5103', at: 'Classes/Shop.yaml:170:16' },
      ],
    },
    {
      id: 'class-unlisted-in-file',
      mistake: 'Second class of a file that the manifest does not list',
      change: [
        inManifest('  com.example.shop.Prices: Prices.yaml\n', ''),
        edit(
          'Classes/Item.yaml',
          '      - $.stock: $.stock + $count\n',
          "      - $.stock: $.stock + $count\n\n---\nName: Prices\n\nProperties:\n  currency:\n    Contract: $.string().notNull()\n    Usage: Static\n    Default: EUR\n\nMethods:\n  total:\n    Usage: Static\n    Arguments:\n      - items:\n          Contract: []\n      - discount:\n          Contract: $.int()\n    Body:\n      - Return: 325\n\n  discount:\n    Usage: Static\n    Arguments:\n      - sum:\n          Contract: $.int()\n      - regular:\n          Contract: $.bool()\n    Body:\n      - Return: 9\n\n  show:\n    Usage: Static\n    Arguments:\n      - amount:\n          Contract: $.int().notNull()\n    Body:\n      - Return: format('{0} {1}', $amount, :Prices.currency)\n",
        ),
        { file: 'Classes/Prices.yaml', remove: true },
      ],
      murano: {
        harmless: 'As long as the first one is loaded before.',
        differs: { lost: ['catalog class: com.example.shop.Prices'], gained: [] },
      },
      pkgCheck: [],
      vetro: [{ code: 'M2011', at: 'Classes/Item.yaml:48:7' }],
    },
    {
      id: 'supplier-text',
      mistake: '`Supplier` as a text',
      change: [inManifest('Author: Example Shops', 'Author: Example Shops\nSupplier: Example Shops')],
      murano: { harmless: 'The catalog shows no supplier.' },
      pkgCheck: ['W010'],
      vetro: [{ code: 'M1134', at: 'manifest.yaml:9:11' }],
    },
    {
      id: 'license-missing',
      mistake: 'No `LICENSE`',
      change: [{ file: 'LICENSE', remove: true }],
      murano: { harmless: 'Nobody reads it.' },
      pkgCheck: ['W121'],
      vetro: [{ code: 'M1144', at: 'manifest.yaml:1:1' }],
    },
    {
      id: 'file-unknown',
      mistake: 'File that does not belong to a package',
      change: [write('Shop.yaml.orig', 'Name: Shop\n')],
      murano: { harmless: 'Nobody reads it.' },
      pkgCheck: ['W120'],
      vetro: [{ code: 'M1145', at: 'Shop.yaml.orig:1:1' }],
    },
  ],
}
