// Made from io.murano.zip by src/tools/core-library/generate.ts, do not edit.
import type { Json } from '../contracts.js'
import { runtime } from '../decorators.js'
import { MuranoObject } from '../objects.js'
import { engineOnly } from './engine-only.js'
import type { Environment, SharedIp } from './io.murano.js'
import { type Instance, Network } from './io.murano.resources.js'
import type { SecurityGroupManager } from './io.murano.system.js'

/**
 * A test case that the engine runs.
 *
 * @fqn io.murano.test.TestFixture
 */
export class TestFixture extends MuranoObject {
  setUp(): void {}

  tearDown(): void {}

  assertEqual(expected: unknown, observed: unknown, message: string | null = null): void {
    engineOnly('assertEqual', expected, observed, message)
  }

  assertFalse(value: unknown, message: string | null = null): void {
    engineOnly('assertFalse', value, message)
  }

  assertIn(needle: unknown, haystack: unknown, message: string | null = null): void {
    engineOnly('assertIn', needle, haystack, message)
  }

  assertNotIn(needle: unknown, haystack: unknown, message: string | null = null): void {
    engineOnly('assertNotIn', needle, haystack, message)
  }

  assertTrue(value: unknown, message: string | null = null): void {
    engineOnly('assertTrue', value, message)
  }

  finishEnv(): void {
    engineOnly('finishEnv')
  }

  /** The object that a model describes. */
  load(model: Record<string, Json>): MuranoObject {
    return engineOnly('load', model)
  }

  startEnv(): void {
    engineOnly('startEnv')
  }
}

/**
 * A network for tests.
 *
 * @fqn io.murano.test.DummyNetwork
 */
export class DummyNetwork extends Network {
  override joinInstance(
    instance: Instance,
    securityGroupName: string | null,
    securityGroups: (string | null)[],
    assignFloatingIp: boolean,
    sharedIps: (SharedIp | null)[],
  ): Record<string, Json> {
    return engineOnly('joinInstance', instance, securityGroupName, securityGroups, assignFloatingIp, sharedIps)
  }

  override generateSecurityGroupManager(): SecurityGroupManager {
    return engineOnly('generateSecurityGroupManager')
  }

  override describe(): Record<string, Json> {
    return engineOnly('describe')
  }
}

/**
 * A test case with an environment.
 *
 * @fqn io.murano.test.TestFixtureWithEnvironment
 */
export class TestFixtureWithEnvironment extends TestFixture {
  @runtime environment!: Environment | null

  override setUp(): void {
    engineOnly('setUp')
  }
}
