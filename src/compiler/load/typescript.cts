// Imported as it is, TypeScript costs Node two passes over its nine megabytes to find out what it exports, which takes
// longer than running them. It does not look behind this module.
import typescript = require('typescript')

export = typescript
