import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { booksPart, partingOf } from '#reading/compare/parting.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { worldState } from '#trace/worldState.ts'
import { en } from '#words/en/en.ts'
import { partingWords } from '#words/events/partingWords.ts'
import { comparedPlayhead, comparedWorld } from './comparedWorld.ts'

type Trace = readonly TraceEvent[]

const join = (client: string) => ({ do: 'join', client, room: 'general' })
const steps = [
  { do: 'connect', client: 'alice' },
  { do: 'connect', client: 'bob' },
  join('alice'),
  join('bob'),
  { do: 'message', client: 'alice', room: 'general', text: 'one' },
  { do: 'message', client: 'alice', room: 'general', text: 'two' },
  { do: 'leave', client: 'bob', room: 'general' },
  { do: 'leave', client: 'alice', room: 'general' },
  join('bob'),
]

async function traceOn(server: string): Promise<Trace> {
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}

test('a server beside itself never parts', async () => {
  const [mine, other] = [await traceOn('reference'), await traceOn('reference')]
  expect(partingOf(mine, other)).toBeNull()
  expect(booksPart(mine, other)).toBeNull()
})

test('two servers part at the first event that differs, told by time, step and a sentence each', async () => {
  const [mine, other] = [await traceOn('empty-room'), await traceOn('reference')]
  const parting = partingOf(mine, other)
  if (!parting) throw new Error('they part')
  expect(parting.index).toBe(parting.mine?.seq)
  expect(partingWords(en, parting, mine, other)).toEqual({
    where: `at ${parting.mine?.at} ms, in step 8: alice leaves general`,
    mine: expect.stringMatching(/ms: .*general no longer lists alice/),
    other: expect.stringMatching(/ms: .*room general goes|ms: .*general/),
  })
  expect(booksPart(mine, other)).toMatchObject({ mine: parting.mine, other: parting.other })
  for (let i = 0; i < parting.index; i++) {
    expect({ ...mine[i], cause: 0 }).toEqual({ ...other[i], cause: 0 })
  }
})

test('what says nothing about the world does not part them: the cause, the order of changes in one step', async () => {
  const mine = await traceOn('reference')
  const other = mine.map((event) =>
    event.kind === 'maps'
      ? { ...event, cause: 0, changes: event.changes.toReversed() }
      : { ...event, cause: 0 },
  )
  expect(partingOf(mine, other)).toBeNull()
})

test('frames that differ in what no sentence tells are quoted; the books may never part', async () => {
  const [mine, other] = [await traceOn('stuck-number'), await traceOn('reference')]
  const parting = partingOf(mine, other)
  if (!parting) throw new Error('they part')
  expect(parting.mine?.kind).toBe('sent')
  const words = partingWords(en, parting, mine, other)
  expect(words.mine).toContain('"seq":1')
  expect(words.other).toContain('"seq":2')
  expect(booksPart(mine, other)).toBeNull()
})

test('one that stops earlier parts where it stops', async () => {
  const mine = await traceOn('reference')
  const parting = partingOf(mine, mine.slice(0, -1))
  expect(parting).toMatchObject({ index: mine.length - 1, other: null })
  if (parting) expect(partingWords(en, parting, mine, []).other).toBe('Nothing more happens.')
})

test('both are shown at one event while they are alike, and at one time from where they part', async () => {
  const [mine, other] = [await traceOn('join-twice'), await traceOn('empty-room')]
  const parting = partingOf(mine, other)
  if (!parting) throw new Error('they part')
  for (const { seq, at } of mine) {
    const shown = comparedPlayhead(other, parting, seq, at)
    if (seq < parting.index) expect(shown).toBe(seq)
    else {
      expect(other[shown]?.at ?? 0).toBeLessThanOrEqual(at)
      expect(other[shown + 1]?.at ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at)
    }
  }
  expect(comparedPlayhead(other, null, -1, 0)).toBe(-1)
})

test('the other world is the fold of its trace, forwards and backwards', async () => {
  const trace = await traceOn('leave-one-way')
  const comparison = { server: 'leave-one-way', of: emptyScenario(), trace }
  for (const seq of [5, trace.length - 1, 12, -1]) {
    expect(worldState(comparedWorld(comparison, seq))).toEqual(worldState(fold(trace, seq)))
  }
})
