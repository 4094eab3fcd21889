#!/usr/bin/env node
import { run } from './run.js'

// The code is set, not passed to process.exit(), so that what is still being written arrives.
process.exitCode = await run(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  output: process.stdout,
  progress: process.stderr,
})
