import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

/** What the reference breaks. */
export async function brokenByReference(
  steps: readonly object[],
  settings: object,
): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  return result.violations.map(({ law, code }) => `${law}: ${code}`)
}

/** A person with two connections, one more, and one on the path of a room. */
export const people = [
  { do: 'connect', client: 'ann', user: 'ann' },
  { do: 'connect', client: 'ben' },
  { do: 'connect', client: 'tab', user: 'ann' },
  { do: 'connect', client: 'dan', path: '/ws/room/r' },
  { do: 'join', client: 'ann', room: 'r' },
  { do: 'join', client: 'ben', room: 'r' },
]
