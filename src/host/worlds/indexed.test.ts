import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'

/** A scenario as it goes on a server: its trace, and what came of it. */
async function runOn(server: string, scenario: object) {
  const parsed = parseScenario({ ...scenario, server })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return new LocalHost(emptyScenario()).run(parsed.scenario)
}

/** Keeps its members in another way and in the same order, so nobody can tell which it was. */
async function goesAsOnTheReference(scenario: object): Promise<void> {
  const indexed = await runOn('indexed', scenario)
  const reference = await runOn('reference', scenario)
  expect(indexed.trace.map(asText)).toEqual(reference.trace.map(asText))
  expect(indexed.result.expectations).toEqual(reference.result.expectations)
}

const asText = (event: object) => JSON.stringify(event)

test.each(readdirSync('scenarios'))(
  'scenarios/%s goes on the indexed manager, byte for byte, as on the reference',
  async (name) => {
    await goesAsOnTheReference(JSON.parse(readFileSync(`scenarios/${name}`, 'utf8')))
  },
)

test.each(catalog.map((specimen) => [specimen.id, specimen] as const))(
  'so does the scene of %s',
  async (_, { steps, settings = {} }) => {
    await goesAsOnTheReference({ roomscope: 1, steps, settings })
  },
)

test('so does a crowd of 300 in rooms of ten, with a room of all that is left and joined again', async () => {
  const spawn = Array.from({ length: 30 }, (_, room) => {
    return { do: 'spawn', count: 10, prefix: `c${room}x`, join: [`r${room}`, 'all'] }
  })
  const toggle = Array.from({ length: 60 }, (_, i) => {
    const who = { client: `c${i % 30}x${1 + (i % 7)}`, room: 'all' }
    return i % 3 === 2 ? { do: 'join', ...who } : { do: 'leave', ...who }
  })
  const goes = Array.from({ length: 30 }, (_, room) => ({ do: 'drop', client: `c${room}x3` }))
  const say = { do: 'broadcast', room: 'all', text: 'hello' }
  await goesAsOnTheReference({ roomscope: 1, steps: [...spawn, ...toggle, say, ...goes] })
})
