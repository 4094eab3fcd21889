import { error, warning } from '../../kind.js'

/** Scripts that nodes run: codes M71xx. Add an entry with the next free code; never reuse one. */
export const scripts = {
  carriageReturn: error(
    'M7101',
    'The first line ends with a carriage return, and no node has a program of this name.',
    'Save the file with line feeds only.',
  ),
  interpreterNotFirst: warning(
    'M7102',
    '{what} stands before the `#!`, so that /bin/sh runs the script.',
    'Have the file begin with `#!`.',
  ),
  interpreterIgnored: error(
    'M7103',
    '{what} stands before the `#!`, so that /bin/sh runs the script, which is none for it.',
    'Have the file begin with `#!`.',
  ),
  interpreterMistyped: warning(
    'M7104',
    'This names no program to run the script with, so that /bin/sh runs it.',
    'Begin the file with `#!/`.',
  ),
  interpreterRelative: error(
    'M7105',
    'There is no `{program}` where the agent runs the script.',
    'Write the whole path, such as `#!/bin/bash`.',
  ),
  emptyScript: warning(
    'M7106',
    'The script is empty, and does nothing on a node.',
    'Fill it, or remove it from the plan.',
  ),
  shellSyntax: error('M7107', '{shell} cannot read the script: {reason}.', 'Correct it here or shortly before.'),
  bashInSh: warning(
    'M7108',
    'This is Bash, and /bin/sh on Debian and Ubuntu cannot read it: {reason}.',
    'Begin the script with `#!/bin/bash`.',
  ),
  openHereDocument: warning(
    'M7109',
    'The text that begins here goes on to the end of the script: no line is just `{word}`.',
    'Put `{word}` on a line of its own, without blanks before or after it.',
  ),
  pythonSyntax: error(
    'M7110',
    'Python {version} cannot read the script: {reason}.',
    'Correct it here or shortly before.',
  ),
  python2: error(
    'M7111',
    'Python {version} cannot read the script: {reason}.',
    'This is Python 2: write `print(x)`, `except X as e`, `raise X(y)`.',
  ),
  scriptUnchecked: warning(
    'M7112',
    'The script takes its interpreter too long to read, and was not checked.',
    'Make it shorter.',
  ),
  bashWord: warning(
    'M7113',
    'This is Bash, and to /bin/sh on Debian and Ubuntu `{word}` is no command.',
    'Begin the script with `#!/bin/bash`.',
  ),
  unknownInterpreter: warning(
    'M7114',
    'There is probably no program `{program}` to run the script.',
    'Did you mean `{nearest}`?',
  ),
  sourcedElsewhere: warning(
    'M7115',
    'There is no `{path}` beside the script on the node: {reason}.',
    'Correct the path, or name the file in `Files` of the plan.',
  ),
  unsetVariable: warning('M7116', 'No script of the package sets the variable `{name}`.', 'Did you mean `{nearest}`?'),
  unknownCommand: warning('M7117', 'There is probably no command `{name}`.', 'Did you mean `{nearest}`?'),
}
