import { error, warning } from '../../kind.js'

/**
 * Execution plans and what classes do with files below `Resources/`: codes M70xx. Add an entry with the next free code;
 * never reuse one.
 */
export const plans = {
  versionNoText: error(
    'M7001',
    'YAML does not take the `FormatVersion` of this plan for text, and the engine fails on it.',
    'Write `FormatVersion: 2.0.0`.',
  ),
  versionMissing: error(
    'M7002',
    'Without a `FormatVersion` of 2.0.0 or later this is a plan of version 1 to the engine, and such ones have no such `{key}`.',
    'Write `FormatVersion: 2.0.0`.{hint}',
  ),
  versionIncomplete: error(
    'M7003',
    'Agents refuse the format version `{version}`, which does not consist of three numbers.',
    'Write `{complete}`.',
  ),
  versionTooNew: error(
    'M7004',
    'Agents refuse the format version `{version}`: they know those up to 2.2.0.',
    'Write `2.2.0`, or `2.0.0` if nothing in the plan needs more.',
  ),
  unknownKey: warning('M7005', '{owner} have no `{key}`, and Murano ignores it.', 'Did you mean `{nearest}`?'),
  scriptsMissing: error(
    'M7006',
    'The plan has no `Scripts`, and agents refuse it.',
    'Write `Scripts: {}` if it needs none.{hint}',
  ),
  notMap: error('M7007', '{what} has to be a map.', 'Write it as `name: value`, one below the other.'),
  keyMissing: error('M7008', '{owner} has no `{key}`, and the plan fails.', 'Add it.{hint}'),
  notTextValue: error(
    'M7009',
    '`{key}` has to be a text.',
    'Write a text, in quotes if YAML takes it for something else.',
  ),
  scriptType: error('M7010', 'Agents know no scripts of the type `{type}`.', 'Write `Type: Application`.{hint}'),
  typeTooNew: error(
    'M7011',
    'Agents refuse scripts of the type `{type}` in plans of the format version {version}.',
    'Write `FormatVersion: 2.1.0`, and give each script `Options`.',
  ),
  recipeName: error(
    'M7012',
    'The entry point of a script of the type `{type}` is a module and a recipe, with `::` in between.',
    'Write it like `{text}::default`.',
  ),
  optionsMissing: error(
    'M7013',
    'From format version 2.1.0 on agents fail on scripts without `Options`.',
    'Add `Options: {}`.{hint}',
  ),
  unknownOption: warning('M7014', 'Scripts have no option `{option}`, and agents ignore it.', 'Remove it.{hint}'),
  optionTooNew: error(
    'M7015',
    'Agents refuse the option `{option}` in plans of the format version {version}.',
    'Write `FormatVersion: 2.2.0`, or remove the option.',
  ),
  optionOfChef: error('M7016', 'The option `{option}` is for scripts of the type Chef only.', 'Remove it.'),
  optionText: warning(
    'M7017',
    '`{option}` is the text `{text}` here, and agents take every text for true.',
    'Write `{option}: false`, without quotes.',
  ),
  filesNoList: error(
    'M7018',
    'The `Files` of a script have to be a list.',
    'Begin each with a dash, or write `Files: []`.',
  ),
  fileEntry: error(
    'M7019',
    'This is no file of a script, and the engine fails on it.',
    'Write a path, or `name: path` to give the file another name on the node.',
  ),
  fileEntryRest: warning(
    'M7020',
    'Of this map only `{name}` counts; the engine leaves out `{rest}`.',
    'Begin each file with a dash of its own.',
  ),
  scriptFileMissing: error(
    'M7021',
    'There is no file `{path}` below Resources/scripts.',
    'Add it, or correct the path.{hint}',
  ),
  pathEscape: error(
    'M7022',
    '`{path}` leads out of Resources/, and the engine reads nothing there.',
    'Name a file by its path below {folder}.',
  ),
  fileNoText: error(
    'M7023',
    '`{path}` is not UTF-8 text, and the engine fails to read it.',
    'Have the script download it, or make it part of the image of the servers.',
  ),
  fileBinary: warning(
    'M7024',
    '`{path}` is not UTF-8 text, and murano-agent 10.0.0, the last one released, fails to write such files.',
    'Have the script download it, or make it part of the image of the servers.',
  ),
  fileTwice: error(
    'M7025',
    'The plan has a file `{name}` already, and the engine fails on a second entry that is written like this.',
    'Name the file once by its path alone, which may be repeated, or give this one another name.',
  ),
  downloadTooNew: error(
    'M7026',
    'Agents refuse files to download in plans of the format version {version}.',
    'Write `FormatVersion: 2.1.0`, and give each script `Options`.',
  ),
  bodyType: error('M7027', 'Agents know no `BodyType` `{type}`.', 'Write `Text` or `Base64`.{hint}'),
  unreachableScript: warning(
    'M7028',
    'No Body can call a script of the name `{name}`, since Python has no such names.',
    'Name it with letters, digits and underscores, such as `{corrected}`.',
  ),
  bodyEmpty: error(
    'M7029',
    'The Body has no statement, and Python refuses it.',
    'Write `return` if nothing is to be done.',
  ),
  bodySyntax: error('M7030', 'Python {version} cannot read the Body: {reason}.', 'Correct it here or shortly before.'),
  bodyPython2: error(
    'M7031',
    'Python {version} cannot read the Body: {reason}.',
    'This is Python 2, and agents run Python 3: write `print(x)`, `except X as e`, `raise X(y)`.',
  ),
  unknownName: error(
    'M7032',
    'There is no `{name}`: it is no script of this plan, no built-in of Python, and Body does not define it.',
    'Import or define it, or correct the name.{hint}',
  ),
  unknownParameter: error(
    'M7033',
    'The plan has no parameter `{name}`, and the Body fails here.',
    'Add it to `Parameters`, or correct the name.{hint}',
  ),
  unusedParameter: warning('M7034', 'The Body uses no `args.{name}`.', 'Remove the parameter, or use it.'),
  unusedScript: warning(
    'M7035',
    'The Body never calls the script `{name}`, so that it does not run.',
    'Call it: `{name}()`.',
  ),
  hiddenParameter: warning(
    'M7036',
    '`args.{name}` is a method of Python that hides the parameter `{name}`.',
    "Write `args['{name}']`, or give the parameter another name.",
  ),
  bodyUnchecked: warning('M7037', 'The Body takes Python too long to read, and was not checked.', 'Make it shorter.'),
  resourceMissing: error('M7038', 'There is no file `{path}` below Resources.', 'Add it, or correct the path.{hint}'),
  resourceJson: error('M7039', 'The file is read as JSON, and is none: {reason}.', 'Correct it.'),
  unboundName: error(
    'M7040',
    '`{template}` asks for `{name}`, which is not bound here, and this fails.',
    'Add `{name} => ...`.{hint}',
  ),
  placeholderName: error(
    'M7041',
    'All that follows the `$` is the name of what is to be bound, and nothing binds `{name}`.',
    'Write {corrected}.',
  ),
  unboundGroup: warning(
    'M7042',
    'Nothing binds `{name}`, and None is written in its place.',
    'Bind it where the template is used.{hint}',
  ),
  groupAfterDollar: warning(
    'M7043',
    'Only one `$` belongs to such a text, before its first brace: others stay in it.',
    'Write `{corrected}`.',
  ),
  placeholderInside: warning(
    'M7044',
    '`{placeholder}` is not replaced, since the text does not begin with `$`.',
    'Hand the value over in `Parameters`, or begin the text with it, in braces.',
  ),
  boundUnused: warning(
    'M7045',
    '`{template}` has no place for `{name}`.',
    'Remove it, or use it there as `{placeholder}`.{hint}',
  ),
  neverBound: warning(
    'M7046',
    '`{template}` asks for `{name}`, and goes to the agent without having been bound.',
    'Add `.bind(dict({name} => ...))`.',
  ),
  notCaptured: warning(
    'M7047',
    'The `{name}` of `{script}` is always null, since its option `{option}` is false.',
    'Set the option to true, or leave the output alone.',
  ),
  resultNoJson: error('M7048', 'The result of a Body has to be JSON, and {what} is none.', 'Return {instead}.'),
  boundNull: warning(
    'M7049',
    '`bind` replaces nothing by null: the name `{name}` stays in the plan as it is.',
    'Bind something else, such as an empty text.',
  ),
}
