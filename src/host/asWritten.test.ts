import { describe, expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import { inRoom } from '#specimens/defects/scenes.ts'
import { LocalHost } from './localHost.ts'

async function run(server: string, { steps, settings = {} }: Pick<Defect, 'steps' | 'settings'>) {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result
}

describe.each(
  Object.values(defects)
    .flat()
    .map((defect) => [defect.id, defect] as const),
)('%s', (_id, defect) => {
  const { law, server = 'as-written' } = defect

  test(`${defect.what} Breaks ${law} on ${server}`, async () => {
    const { violations, refused } = await run(server, defect)
    expect(violations.map((violation) => violation.law)).toContain(law)
    expect(refused.filter(({ text }) => !text.startsWith('there is a room'))).toEqual([])
  })

  test('the reference breaks no law by it', async () => {
    expect((await run('reference', defect)).violations).toEqual([])
  })
})

test('without faults, races or bad input it does its work', async () => {
  const { violations, state } = await run('as-written', {
    steps: [
      ...inRoom('alice', 'bob'),
      { do: 'close', client: 'alice' },
      { expect: 'members', room: 'r', clients: ['bob'] },
    ],
  })
  expect(violations).toEqual([])
  expect(state.rooms).toEqual({ r: ['bob'] })
})
