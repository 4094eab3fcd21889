import { archive, type Entry } from '../archive.js'
import type { Family, Files } from '../fault.js'

const entries = (files: Files): Entry[] => [...files].map(([name, content]) => ({ name, content }))

/** The zip with each entry as it is made from the usual one. */
const each = (made: (entry: Entry) => Entry) => ({ archive: (files: Files) => archive(entries(files).map(made)) })

/** The zip with one entry made otherwise. */
const one = (name: string, made: (entry: Entry) => Entry) =>
  each((entry) => (entry.name === name ? made(entry) : entry))

const shortTexts = Buffer.from(`Namespaces:
  =: com.example.shop

Name: Texts

Methods:
  shortened:
    Usage: Extension
    Arguments:
      - text:
          Contract: $.string()
      - length:
          Contract: $.int()
    Body:
      - Return: $text

  counted:
    Usage: Extension
    Arguments:
      - count:
          Contract: $.int()
      - one:
          Contract: $.string()
      - many:
          Contract: $.string()
    Body:
      - Return: $many
`)

/** The zip that the package comes in. */
export const archives: Family = {
  title: 'Archive',
  faults: [
    {
      id: 'archive-empty',
      mistake: 'Archive without a single byte',
      shown: 'a file of 0 bytes',
      change: [{ archive: () => new Uint8Array() }],
      murano: { stage: 'upload', says: "400 Uploading file can't be empty" },
      pkgCheck: ['refused'],
      vetro: [{ code: 'M1101', at: 'shop.zip' }],
    },
    {
      id: 'archive-no-zip',
      mistake: 'Archive that is no zip',
      shown: 'a gzip',
      change: [{ archive: () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]) }],
      murano: { stage: 'upload', says: 'is not a zip archive' },
      pkgCheck: ['refused'],
      vetro: [{ code: 'M1101', at: 'shop.zip' }],
    },
    {
      id: 'archive-truncated',
      mistake: 'Archive that was not sent to its end',
      shown: 'the first half of a zip',
      change: [{ archive: (files) => archive(entries(files)).subarray(0, 8000) }],
      murano: { stage: 'upload', says: 'is not a zip archive' },
      pkgCheck: ['refused'],
      vetro: [{ code: 'M1101', at: 'shop.zip' }],
    },
    {
      id: 'archive-nested',
      mistake: 'Package in a folder of the archive',
      shown: 'shop/manifest.yaml, shop/Classes/…',
      change: [each((entry) => ({ ...entry, name: `shop/${entry.name}` }))],
      murano: { stage: 'upload', says: "400 Couldn't load package from file: Unable to find package manifest" },
      pkgCheck: ['refused'],
      vetro: [{ code: 'M1122', at: 'shop/manifest.yaml:1:1' }],
    },
    {
      id: 'archive-manifest-case',
      mistake: 'Manifest in other letters',
      shown: 'Manifest.yaml',
      change: [one('manifest.yaml', (entry) => ({ ...entry, name: 'Manifest.yaml' }))],
      murano: { stage: 'upload', says: "400 Couldn't load package from file: Unable to find package manifest" },
      pkgCheck: ['refused'],
      vetro: [{ code: 'M1121', at: 'shop.zip' }],
    },
    {
      id: 'archive-folder-case',
      mistake: 'Folder in other letters',
      shown: 'classes/Shop.yaml',
      change: [each((entry) => ({ ...entry, name: entry.name.replace(/^Classes/, 'classes') }))],
      murano: { stage: 'load', says: 'File with class definition not found' },
      pkgCheck: ['E050'],
      vetro: [
        { code: 'M1146', at: 'classes/Audience.yaml:1:1' },
        { code: 'M1135', at: 'manifest.yaml:15:30' },
        { code: 'M1135', at: 'manifest.yaml:16:26' },
        { code: 'M1135', at: 'manifest.yaml:17:28' },
        { code: 'M1135', at: 'manifest.yaml:18:26' },
        { code: 'M1135', at: 'manifest.yaml:19:27' },
        { code: 'M1135', at: 'manifest.yaml:20:26' },
      ],
    },
    {
      id: 'archive-backslashes',
      mistake: 'Paths with backslashes',
      shown: 'Classes\\Shop.yaml',
      change: [each((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))],
      murano: { stage: 'load', says: 'File with class definition not found' },
      pkgCheck: ['E050', 'W020', 'W073', 'W120'],
      vetro: [{ code: 'M1112', at: 'shop.zip' }],
    },
    {
      id: 'archive-escaping-path',
      mistake: 'Path that leads out of the archive',
      shown: '../Classes/Prices.yaml',
      change: [one('Classes/Prices.yaml', (entry) => ({ ...entry, name: '../Classes/Prices.yaml' }))],
      murano: { harmless: 'The dots are left out.' },
      pkgCheck: ['E050'],
      vetro: [{ code: 'M1111', at: 'shop.zip' }],
    },
    {
      id: 'archive-twice',
      mistake: 'Two files of one path',
      shown: 'Classes/Texts.yaml twice',
      change: [
        { archive: (files) => archive([...entries(files), { name: 'Classes/Texts.yaml', content: shortTexts }]) },
      ],
      murano: {
        silent: 'The last one counts.',
        differs: {
          lost: ['report info: Corner s..., 2 items, 320 EUR. monday 9-17, 1 pen, 555-0100. Open every day'],
          gained: ['report info: Corner shop, items, 320 EUR. monday 9-17, 1 pen, 555-0100. Open every day'],
        },
      },
      pkgCheck: [],
      vetro: [{ code: 'M1114', at: 'Classes/Texts.yaml:1:1' }],
    },
    {
      id: 'archive-link',
      mistake: 'Link in the archive',
      shown: 'Classes/Prices.yaml as a link',
      change: [
        one('Classes/Prices.yaml', (entry) => ({
          ...entry,
          content: Buffer.from('../Shared/Prices.yaml'),
          mode: 0o120777,
        })),
      ],
      murano: { stage: 'load', says: "'str' object has no attribute 'setdefault'" },
      pkgCheck: ['crash'],
      vetro: [{ code: 'M1116', at: 'Classes/Prices.yaml' }],
    },
    {
      id: 'archive-encrypted',
      mistake: 'Archive with a password',
      shown: 'an encrypted zip',
      change: [each((entry) => ({ ...entry, flags: 1 }))],
      murano: { stage: 'upload', says: '500 RuntimeError' },
      pkgCheck: ['crash'],
      vetro: [{ code: 'M1104', at: 'Classes/Audience.yaml' }],
    },
    {
      id: 'archive-compression',
      mistake: 'Archive compressed in a way that Python does not know',
      shown: 'Deflate64',
      change: [each((entry) => ({ ...entry, method: 9 }))],
      murano: { stage: 'upload', says: '500 NotImplementedError: That compression method is not supported' },
      pkgCheck: ['crash'],
      vetro: [{ code: 'M1105', at: 'Classes/Audience.yaml' }],
    },
    {
      id: 'archive-damaged',
      mistake: 'Damaged archive',
      shown: 'a wrong checksum',
      change: [one('Classes/Prices.yaml', (entry) => ({ ...entry, checksum: 0 }))],
      murano: { stage: 'upload', says: "500 BadZipFile: Bad CRC-32 for file 'Classes/Prices.yaml'" },
      pkgCheck: ['crash'],
      vetro: [{ code: 'M1103', at: 'Classes/Prices.yaml' }],
    },
    {
      id: 'archive-large',
      mistake: 'Archive of more than 5 MB',
      shown: 'Resources/image.bin of 5 MB',
      change: [{ file: 'Resources/image.bin', bytes: new Uint8Array(5 * 1024 * 1024) }],
      murano: { stage: 'upload', says: '400 Uploading file is too large. The limit is 5 Mb' },
      pkgCheck: [],
      vetro: [{ code: 'M1107', at: 'shop.zip' }],
    },
  ],
}
