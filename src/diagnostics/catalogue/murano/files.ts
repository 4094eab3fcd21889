import { error, warning } from '../../kind.js'

/** Files of any kind, and YAML: codes M10xx. Add an entry with the next free code; never reuse one. */
export const files = {
  yamlSyntax: error(
    'M1001',
    'The file is no YAML that Murano can read: {reason}.',
    'Correct it here or shortly before.',
  ),
  yamlTooLong: error(
    'M1002',
    'The file has {size} characters, and YAML files are checked up to {limit}.',
    'Split it, or move what is data into Resources/.',
  ),
  yamlTooDeep: error('M1003', 'Lists and maps nest too deeply here for Murano to read.', 'Make the structure flatter.'),
  aliasBomb: error(
    'M1004',
    'With its aliases written out, the document has more parts than anybody can handle.',
    'Use fewer aliases.',
  ),
  unknownAlias: error('M1005', 'There is no anchor `&{name}` before this alias.', 'Define it, or quote the text.'),
  circularAlias: error('M1006', 'The alias `*{name}` stands within what it stands for.', 'Write the value out.'),
  keyIsNoScalar: error('M1007', 'A list or map cannot be a key.', 'Use a text.'),
  duplicateKey: warning(
    'M1008',
    'The key `{key}` is in this map already, and only the last one counts.',
    'Remove one of them.',
  ),
  controlCharacter: error('M1009', 'The file holds the character {code}, which YAML does not allow.', 'Remove it.'),
  unknownTag: error('M1010', 'Murano knows no tag `{tag}`.', 'Remove it.'),
  notText: error('M1011', 'The file is not UTF-8 text.', 'Save it as UTF-8.'),
  silenceIncomplete: warning(
    'M1012',
    'The comment silences nothing: it has to name codes and, after a colon, a reason.',
    'Write it as `# vetro-ignore M1008: why it is right here`.',
  ),
  silenceUnknown: warning(
    'M1013',
    'There is no code `{code}`, and the comment silences nothing.',
    'Name codes as findings show them, such as `M1008`, with commas between them.',
  ),
  silencesNothing: warning(
    'M1014',
    'There is no finding `{code}` here, and the comment silences nothing.',
    'Remove the code from the comment, or put the comment at the end of the line that it is about, or right above it.',
  ),
  duplicateAnchor: error('M1015', 'The anchor `&{name}` is there already.', 'Give this one another name.'),
  severalDocuments: error(
    'M1016',
    'Murano reads but one document of this file, and a second one begins here.',
    'Remove it.',
  ),
  notOfType: error('M1017', 'Murano takes `{text}` for {type}, and it is none.', 'Quote it to make it a text.'),
  tagOfOther: error('M1018', 'The tag `{tag}` does not go with {what}.', 'Remove it.'),
  reservedScalar: error('M1019', '`{text}` alone means nothing here.', 'Quote it to make it a text.'),
  mergeOfOther: error(
    'M1020',
    '`<<` takes over what a map holds, or the maps of a list, and this is something else.',
    'Give it an alias of a map.',
  ),
  tooMuchYaml: error(
    'M1021',
    'Up to this file the package has more YAML than can be checked.',
    'Split the package, or have its files hold less.',
  ),
  tooManyFindings: error(
    'M1022',
    'There are more than {limit} findings in the package, and no more are looked for.',
    'Correct what was found first.',
  ),
}
