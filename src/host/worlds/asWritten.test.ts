import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import { raceDefects } from '#specimens/defects/raceDefects.ts'
import { inRoom } from '#specimens/defects/scenes.ts'

async function run(server: string, { steps, settings = {} }: Pick<Defect, 'steps' | 'settings'>) {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result
}

describe.each(
  Object.values(defects)
    .flat()
    .map((defect) => [defect.id, defect] as const),
)('%s', (_id, defect) => {
  const { law, server = 'as-written' } = defect

  test(`${defect.what} Breaks ${law} on ${server}`, async () => {
    const { violations, refused, expectations } = await run(server, defect)
    expect(violations.map((violation) => violation.law)).toContain(law)
    expect(expectations.filter(({ ok }) => ok)).toEqual([])
    expect(refused).toEqual([])
  })

  test('the reference breaks no law by it, and does what is expected', async () => {
    const { violations, expectations } = await run('reference', defect)
    expect(violations).toEqual([])
    expect(expectations.filter(({ ok }) => !ok)).toEqual([])
  })
})

test('T8: what is sent after a wait was not lost: by the live loop the one that stays gets it', async () => {
  const skipped = raceDefects.find(({ id }) => id === 'A3') as Defect
  const { violations, expectations } = await run('as-written', {
    ...skipped,
    settings: { iteration: 'live' },
  })
  expect(expectations.map(({ ok }) => ok)).toEqual([true])
  expect(violations.map(({ law }) => law)).not.toContain('T8')
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
