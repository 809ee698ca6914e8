import { assert, integer, property } from 'fast-check'
import { expect, test, vi } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { Folder, fold } from '#trace/fold.ts'
import { plainWorld } from '#trace/sharing/plainWorld.test-support.ts'
import { Timeline } from './timeline.ts'

test.each([
  ['with room for every kept world', undefined],
  ['with room for few', 2000],
])(
  'wherever one goes, in whatever order, the world is the one that the trace gives, %s',
  async (_, entriesMax) => {
    const trace = await someTrace()
    expect(trace.length).toBeGreaterThan(3000)
    const timeline = new Timeline(entriesMax)
    assert(
      property(integer({ min: -1, max: trace.length - 1 }), (seq) => {
        const { before, after } = timeline.momentAt(trace, seq)
        expect(plainWorld(after)).toEqual(fold(trace, seq))
        expect(plainWorld(before)).toEqual(fold(trace, Math.max(-1, seq - 1)))
      }),
      { numRuns: 20, seed: 1 },
    )
  },
)

test('a world that was handed out does not change when one goes on', async () => {
  const trace = await someTrace()
  const timeline = new Timeline()
  const early = timeline.worldAt(trace, 700)
  timeline.worldAt(trace, 2500)
  timeline.worldAt(trace, 900)
  expect(plainWorld(early)).toEqual(fold(trace, 700))
})

test('going anywhere takes in at most as many events as lie between two kept worlds', async () => {
  const trace = await someTrace()
  const timeline = new Timeline()
  timeline.worldAt(trace, trace.length - 1)
  const apply = vi.spyOn(Folder.prototype, 'apply')
  const takenIn = [2600, 100, 2999, 249, 250, 1].map((seq) => {
    apply.mockClear()
    timeline.worldAt(trace, seq)
    return apply.mock.calls.length
  })
  apply.mockRestore()
  expect(takenIn).toEqual([101, 101, 249, 249, 1, 2])
})

test('what was taken in piece by piece is folded no more when it is asked about', async () => {
  const trace = await someTrace()
  const timeline = new Timeline()
  for (let from = 0; from < trace.length; from += 300) timeline.grow(trace.slice(from, from + 300))
  expect(timeline.length).toBe(trace.length)
  const apply = vi.spyOn(Folder.prototype, 'apply')
  const end = timeline.worldAt(trace, trace.length - 1)
  expect(apply.mock.calls.length).toBeLessThan(250)
  apply.mockRestore()
  expect(plainWorld(end)).toEqual(fold(trace))
  expect(plainWorld(timeline.worldAt(trace, 777))).toEqual(fold(trace, 777))
})

test('what is on its way is not seen in the trace of now, and what did not come to be is forgotten', async () => {
  const trace = await someTrace()
  const known = trace.slice(0, 500)
  const timeline = new Timeline()
  timeline.worldAt(known, 499)
  timeline.grow(trace.slice(500, 1000).map((event) => ({ ...event, at: event.at + 9 })))
  expect(plainWorld(timeline.worldAt(known, 499))).toEqual(fold(known))
  expect(plainWorld(timeline.worldAt(known.slice(), 270))).toEqual(fold(known, 270))
  timeline.grow(trace.slice(500, 900))
  for (const seq of [950, 600, 499]) {
    expect(plainWorld(timeline.worldAt(trace, seq))).toEqual(fold(trace, seq))
  }
})

async function someTrace() {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [
      { do: 'spawn', count: 130, prefix: 'client', join: ['r'] },
      { do: 'drop', client: 'client1' },
      { do: 'message', client: 'client2', room: 'r', text: 'hi' },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}
