import type { BadCode } from '#brought/badCode.ts'
import { InvalidScenario } from '#simulation/invalidScenario.ts'

/** Code of a scenario that cannot be run, as what is wrong with the scenario. */
export function invalidCode({ line, message }: BadCode): InvalidScenario {
  const where = line === null ? '' : `, at line ${line}`
  const found = `code that cannot run${where}: ${message}`
  return new InvalidScenario('$.server.source', found, 'the code of a room manager')
}
