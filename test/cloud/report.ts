import type { Box } from './box.js'
import type { Task } from './environment.js'
import { isReal, type StandIn, standIns } from './stand-ins.js'

/** What was done in a box, with the time that each part of it took. */
export interface Report {
  /** Adds a line, and prints it, when the work is done. It tells of the calls of Murano's tasks. */
  phase(name: string, restsOn: readonly StandIn[], work: () => Promise<readonly Task[]>): Promise<void>
  /** What the box needs at the moment. */
  memory(): Promise<void>
  /** Prints what the stand-ins are that the lines name. */
  explain(): void
}

export const startReport = (box: Box, title: string): Report => {
  const named = new Set<StandIn>()
  const print = (line: string) => process.stdout.write(`${title}: ${line}\n`)
  return {
    phase: async (name, restsOn, work) => {
      const began = Date.now()
      const tasks = await work()
      const calls = tasks.reduce((sum, task) => sum + task.calls.length, 0)
      const rounds = tasks.reduce((sum, task) => sum + task.rounds, 0)
      const used = restsOn.filter((each) => !isReal(each))
      for (const each of used) named.add(each)
      print(
        [
          `${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`,
          ...(tasks.length > 0 ? [`${calls} calls in ${rounds} rounds`] : []),
          ...(used.length > 0 ? [`with stand-ins: ${used.join(', ')}`] : []),
        ].join('; '),
      )
    },
    memory: async () => {
      // Processes of the room and of its nodes; disks of the nodes lie in memory, too
      const kilobytes = await box.run(`ps -eo rss= | awk '{ sum += $1 } END { print sum }'`)
      const disks = await box.run(`df --output=used ${box.room.folder}/data | tail -n 1`)
      const megabytes = (text: string) => Math.round(Number(text) / 1024)
      print(`memory of the box: ${megabytes(kilobytes)} MB of processes, ${megabytes(disks)} MB of disks`)
    },
    explain: () => {
      for (const each of named) print(`stand-in ${each} = ${standIns[each]}`)
    },
  }
}
