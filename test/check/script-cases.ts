/** A plan that runs `run`, with further lines of its script. */
export const plan = (entryPoint: string, more = '') => `FormatVersion: 2.0.0
Body: return run()
Scripts:
  run:
    Type: Application
    EntryPoint: ${entryPoint}
${more}`

/** A package whose only plan runs a script of this content. */
export const run = (content: string, entryPoint = 'run') => ({
  resources: { 'Go.template': plan(entryPoint), 'scripts/run': content },
})

/** First lines of scripts, and what is found in them. */
export const firstLines: readonly (readonly [what: string, content: string, expected: readonly string[]])[] = [
  ['sh', '#!/bin/sh\necho\n', []],
  ['Bash with an option', '#! /bin/bash -e\necho\n', []],
  ['no interpreter', 'echo\n', []],
  ['another interpreter', '#!/usr/bin/perl -w\nif (\n', []],
  ['nothing', '', ['M7106 scripts/run:1:1']],
  ['blanks', ' \n\n', ['M7106 scripts/run:1:1']],
  ['a byte order mark before Bash', '\ufeff#!/bin/bash\necho\n', ['M7102 scripts/run:1:1']],
  ['a byte order mark before sh', '\ufeff#!/bin/sh\necho\n', ['M7102 scripts/run:1:1']],
  ['an empty line before Bash', '\n#!/bin/bash\necho\n', ['M7102 scripts/run:2:1']],
  ['a blank before Bash', ' #!/bin/bash\necho\n', ['M7102 scripts/run:1:2']],
  ['an empty line before sh', '\n#!/bin/sh\necho\n', []],
  ['a byte order mark before Python', '\ufeff#!/usr/bin/python3\nimport os\n', ['M7103 scripts/run:1:1']],
  ['an empty line before Perl', '\n#!/usr/bin/env perl\nprint("x");\n', ['M7103 scripts/run:2:1']],
  ['no exclamation mark', '#/bin/bash\necho\n', ['M7104 scripts/run:1:1']],
  ['marks in the wrong order', '!#/bin/sh\necho\n', ['M7104 scripts/run:1:1']],
  ['marks apart', '# !/bin/sh\necho\n', ['M7104 scripts/run:1:1']],
  ['a comment', '# /bin/sh is enough for this\necho\n', []],
  ['a relative path', '#!bin/sh\necho\n', ['M7105 scripts/run:1:1']],
  ['a program misspelt', '#!/bin/bahs\necho\n', ['M7114 scripts/run:1:1']],
  ['another Python', '#!/usr/bin/env python3.12\n', []],
  ['line ends of Windows', '#!/bin/sh\r\nif true; then\r\necho\r\nfi\r\n', []],
]

/** Scripts for shells, and what is found in them. */
export const shells: readonly (readonly [what: string, content: string, expected: readonly string[]])[] = [
  ['Bash', '#!/bin/bash\na=(1 2)\n[[ -n $a ]] && cat <(echo) <<< x\n', []],
  ['Bash by env', '#!/usr/bin/env -S A=1 bash -e\na=(1 2\n', ['M7107 scripts/run:2:1']],
  ['an open if', '#!/bin/bash\nif true; then\n  echo\n', ['M7107 scripts/run:4:1']],
  ['a word too much', '#!/bin/bash\n  echo; done\n', ['M7107 scripts/run:2:3']],
  ['an open quote', "#!/bin/bash\necho\necho 'x\n", ['M7107 scripts/run:3:1']],
  ['an open here-document', '#!/bin/bash\necho\ncat <<EOF\nx\n EOF\n', ['M7109 scripts/run:3:1']],
  ['an archive', '#!/bin/bash\necho\nexit 0\n(((\n', []],
  ['Bash for sh', '#!/bin/sh\na=(1 2)\n', ['M7108 scripts/run:2:1']],
  ['Bash without a first line', 'echo\na=(1 2)\n', ['M7108 scripts/run:2:1']],
  ['an open if for sh', '#!/bin/sh\nif true; then\n  echo\n', ['M7107 scripts/run:4:1']],
  ['an open if without a first line', 'if true; then\n  echo\n', ['M7107 scripts/run:3:1']],
  ['a test of Bash for sh', '#!/bin/sh\necho\nif [[ 1 ]]; then echo; fi\n', ['M7113 scripts/run:3:4']],
  ['a command of Bash without a first line', 'echo\nsource ./x\n', ['M7113 scripts/run:2:1']],
  [
    'words that are no commands',
    "#!/bin/sh\n# [[ a\ncat <<EOF >/dev/null\n[[ a\nEOF\necho '\n[[ a' \\\n[[ a\nsource() { :; }\nsource ./x\n",
    [],
  ],
  ['a variable misspelt', `#!/bin/bash\ntitle=a\necho "$tilte \${tilte}"\n`, ['M7116 scripts/run:3:8']],
  [
    'a variable misspelt in braces',
    `#!/bin/sh\nfor user in a b; do\n  echo \${users}\ndone\n`,
    ['M7116 scripts/run:3:10'],
  ],
  ['a variable that the node may set', '#!/bin/sh\n. /etc/os-release\nuser=a\necho $users\n', []],
  ['a variable that was read', '#!/bin/bash\nread -r user users <<<"$1"\necho "$user $users"\n', []],
  [
    'variables that may be set',
    `#!/bin/bash\ntitle=a\nTITLES=b\necho "\${tilte:-}" "\\$tilte" '$tilte' "$PATHS" $# # $tilte\nprintf -v titles x\necho "$titles"\n`,
    [],
  ],
  ['a command misspelt', '#!/bin/bash\nif true; then\n  systemclt start shop\nfi\ntrue\n', ['M7117 scripts/run:3:3']],
  ['a command without a letter', '#!/bin/sh\nuserad d shop\nuserdd shop\ntrue\n', ['M7117 scripts/run:3:1']],
  ['commands of their own', '#!/bin/sh\nsystemclt() { :; }\nsystemclt start shop\nmount2 a\nchmods b\ntrue\n', []],
  ['what is not run', '#!/bin/bash\ntouch /tmp/vetro-was-here\nset +n\ntouch /tmp/vetro-was-here\n', []],
]
