// Preloaded into a measured process: writes the largest resident set, in bytes, when it ends.
const { writeFileSync } = require('node:fs')

const report = process.env.VETRO_BENCH_MEMORY
if (report) process.on('exit', () => writeFileSync(report, String(process.resourceUsage().maxRSS * 1024)))
