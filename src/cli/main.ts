#!/usr/bin/env node
import { run } from './run.js'

// Whoever reads the results may have enough of them, as `head` has
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

// The code is set, not passed to process.exit(), so that what is still being written arrives.
process.exitCode = await run(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  output: process.stdout,
  progress: process.stderr,
})
