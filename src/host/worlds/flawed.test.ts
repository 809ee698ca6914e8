import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

/** What a flawed server breaks by these steps: law and sentence. */
async function brokenBy(server: string, settings: object, ...steps: object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.refused).toEqual([])
  return result.violations.map(({ law, text }) => `${law}: ${text}`)
}

test.each([40, 120])(
  'T6: that a message is refused at %i ms is no answer to the join of the path',
  async (at) => {
    const steps = [
      { do: 'connect', client: 'bob', path: '/ws/room/general' },
      { do: 'send', client: 'bob', frame: 'hi', at },
    ]
    const owed = 'T6: bob#1 asked to join general, and got no answer.'
    expect(await brokenBy('path-not-joined', { latencyMs: [20, 20] }, ...steps)).toEqual([owed])
  },
)
