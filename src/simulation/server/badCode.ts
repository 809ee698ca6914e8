import type { BadCode } from '#brought/badCode.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { problem } from '#scenario/problems/problem.ts'

/** Code of a scenario that cannot be run, as what is wrong with the scenario. */
export function invalidCode({ line, why }: BadCode): InvalidScenario {
  return new InvalidScenario([problem('$.server.source', 'badCode', { line, why })])
}
