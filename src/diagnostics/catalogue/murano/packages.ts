import { error, warning } from '../../kind.js'

/** The archive, the manifest, images, requirements: codes M11xx. Add an entry with the next free code; never reuse one. */
export const packages = {
  notZip: error('M1101', 'The file is no zip archive.', 'Zip what is in the folder of the package.'),
  damagedArchive: error('M1102', 'The archive is damaged: {reason}.', 'Make it anew.'),
  damagedFile: error('M1103', '`{path}` cannot be unpacked: {reason}.', 'Make the archive anew.'),
  encryptedFile: error('M1104', '`{path}` is encrypted, and Murano knows no password.', 'Zip without a password.'),
  unknownCompression: error(
    'M1105',
    '`{path}` is compressed by the method {method}, which Murano does not know.',
    'Zip with deflate, the usual method.',
  ),
  uncheckedCompression: warning(
    'M1106',
    '`{path}` is compressed by {method}, and is not looked into.',
    'Zip with deflate, the usual method.',
  ),
  archiveTooLarge: error(
    'M1107',
    'The archive has {size} bytes, and the catalog takes up to {limit}.',
    'Have the nodes fetch what is large.',
  ),
  fileTooLarge: error(
    'M1108',
    '`{path}` has {size} bytes, more than a package can have.',
    'Have the nodes fetch what is large.',
  ),
  tooManyBytes: error('M1109', 'The files have more than {limit} bytes in all.', 'Have the nodes fetch what is large.'),
  tooManyFiles: error('M1110', 'The package has more than {limit} files and folders.', 'Put them into an archive.'),
  escapingPath: error(
    'M1111',
    'The path `{path}` leads out of the package.',
    'Zip in the folder of the package, with paths that begin there.',
  ),
  backslashPath: error(
    'M1112',
    'The path `{path}` has backslashes, and Murano makes no folders of it.',
    'Zip with a tool that writes `/` between folders.',
  ),
  oddPath: error('M1113', '`{path}` is a path that files cannot have.', 'Give the file another name.'),
  repeatedPath: warning('M1114', 'The archive has `{path}` twice, and the last one counts.', 'Remove one of them.'),
  fileAndFolder: error('M1115', '`{path}` is a file and a folder at once.', 'Give one of them another name.'),
  archivedLink: warning(
    'M1116',
    '`{path}` is a symbolic link, and Murano makes a file of it that holds `{target}`.',
    'Zip the file that it leads to.',
  ),
  linkNotFollowed: warning(
    'M1117',
    '`{path}` is a link that leads {where}, and is not followed.',
    'Copy the file here.',
  ),
  danglingLink: error('M1118', '`{path}` is a link that leads to nothing.', 'Copy the file here.'),
  specialFile: warning('M1119', '`{path}` is neither a file nor a folder.', 'Remove it.'),
  unreadableFile: error('M1120', '`{path}` cannot be read: {reason}.', 'See to its permissions.'),
  noManifest: error('M1121', 'The package has no `manifest.yaml`.{hint}', 'Write one, at the top of the package.'),
  nestedManifest: error(
    'M1122',
    'All is in the folder `{folder}`, and Murano looks for `manifest.yaml` at the top.',
    'Zip what is in the folder, and not the folder itself.',
  ),
}
