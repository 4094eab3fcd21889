// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Int } from '../contracts.js'
import { MuranoObject } from '../objects.js'
import { engineOnly } from './engine-only.js'
import type { Agent } from './io.murano.system.js'

/**
 * Commands and files on Linux nodes. A plan of your own says more in less.
 *
 * @fqn io.murano.configuration.Linux
 */
export class Linux extends MuranoObject {
  static runCommand(
    agent: Agent | null,
    command: string,
    helpText: string | null = null,
    captureStderr: boolean = true,
    captureStdout: boolean = true,
    ignoreErrors: boolean = false,
    timeout: Int | null = null,
  ): { exitCode: Int; stdout: string | null; stderr: string | null } {
    return engineOnly('runCommand', agent, command, helpText, captureStderr, captureStdout, ignoreErrors, timeout)
  }

  static putFile(
    agent: Agent | null,
    fileContent: string,
    path: string,
    helpText: string | null = null,
    ignoreErrors: boolean = false,
    timeout: Int | null = null,
  ): boolean {
    return engineOnly('putFile', agent, fileContent, path, helpText, ignoreErrors, timeout)
  }
}
