import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

const periodMs = 10_000
const fault = fc.constantFrom(
  { do: 'halfOpen', direction: 'both' },
  { do: 'halfOpen', direction: 'toServer' },
  { do: 'halfOpen', direction: 'toClient' },
  { do: 'stall' },
  { do: 'hold', what: 'frames' },
)

async function reapedAfterMs(step: object, atMs: number, seed: number, heartbeatBy: string) {
  const parsed = parseScenario({
    roomscope: 1,
    seed,
    settings: { heartbeatMs: periodMs, heartbeatBy },
    steps: [
      { do: 'spawn', count: 3, join: ['r'] },
      { ...step, client: 'c1', at: atMs },
      { do: 'wait', ms: 5 * periodMs },
      { expect: 'members', room: 'r', clients: ['c2', 'c3'] },
      { expect: 'violations', laws: [] },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.verdict).toBe('pass')
  const removed = trace.flatMap((event) =>
    event.kind === 'maps'
      ? event.changes.flatMap((change) =>
          change.map === 'connections' && change.op === 'remove'
            ? [[change.connection, event.at]]
            : [],
        )
      : [],
  )
  expect(removed).toEqual([['c1#1', expect.any(Number)]])
  return Number(removed[0]?.[1]) - atMs
}

/** A pong that was on its way when the fault began is heard, so silence begins up to two hops later. */
const hopsMs = 40

test.each(['frames', 'messages'])(
  'L3: whenever one falls silent, a heartbeat of %s reaps it in two to three periods, and nobody else',
  async (heartbeatBy) => {
    await fc.assert(
      fc.asyncProperty(
        fault,
        fc.integer({ min: 200, max: 60_000 }),
        fc.nat(1000),
        async (step, atMs, seed) => {
          const tookMs = await reapedAfterMs(step, atMs, seed, heartbeatBy)
          expect(tookMs).toBeGreaterThanOrEqual(2 * periodMs - hopsMs)
          expect(tookMs).toBeLessThanOrEqual(3 * periodMs + hopsMs)
        },
      ),
      { numRuns: 60 },
    )
  },
  60_000,
)
