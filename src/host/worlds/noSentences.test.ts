import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { faultFacts } from '#trace/faultFacts.ts'
import { eventKindNames } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { places } from '#words/en/events/failures.ts'

/** What comes from the scenario, from the wire, or from code that is not ours. */
const notOurs = new Set(
  'step verb client room name path text said sent reason message members metadata expected actual state known'.split(
    ' ',
  ),
)

const { awaited, laws, limits, refusals, wire } = en

/** Every code that may stand in a trace; the words have a line for each. */
const codes = new Set([
  ...eventKindNames,
  ...Object.keys(faultFacts),
  ...[awaited, limits, places, refusals, wire.lost, wire.refused, wire.sendFailed].flatMap(
    Object.keys,
  ),
  ...Object.values(laws).flatMap(({ messages }) => Object.keys(messages)),
])

/** The texts of several words that stand in an event and are neither a code nor somebody else's. */
function sentencesIn(event: TraceEvent): string[] {
  const found: string[] = []
  JSON.stringify(event, (key, value) => {
    if (notOurs.has(key)) return undefined
    if (typeof value === 'string' && /\s/.test(value) && !codes.has(value)) {
      found.push(`${event.kind}.${key}: ${value}`)
    }
    return value
  })
  return found
}

async function sentencesOf(scenario: object): Promise<string[]> {
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(trace.length).toBeGreaterThan(0)
  return [...new Set(trace.flatMap(sentencesIn))]
}

test.each(readdirSync('scenarios'))('no event of scenarios/%s holds a sentence', async (name) => {
  const scenario = JSON.parse(readFileSync(`scenarios/${name}`, 'utf8'))
  expect(await sentencesOf(scenario)).toEqual([])
})

test.each(catalog.map((specimen) => [specimen.id, specimen] as const))(
  'no event of the scene of %s holds a sentence',
  async (server, { steps, settings = {} }) => {
    expect(await sentencesOf({ roomscope: 1, server, steps, settings })).toEqual([])
  },
)

test('a sentence that stands in an event is found, and a code is none', () => {
  const stamp = { seq: 0, at: 0, cause: null }
  const what = { index: 0, code: 'no room', params: { room: 'a b' } } as const
  expect(sentencesIn({ ...stamp, kind: 'step refused', ...what })).toEqual([])
  const told = { ...stamp, kind: 'lost', why: 'it was lost' } as unknown as TraceEvent
  expect(sentencesIn(told)).toEqual(['lost.why: it was lost'])
})
