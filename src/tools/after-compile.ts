/** What follows the compilation of the sources: the command becomes executable. */
import { chmodSync } from 'node:fs'
import { packageRoot } from '../package-root.js'

chmodSync(packageRoot('dist', 'lib', 'cli', 'main.js'), 0o755)
