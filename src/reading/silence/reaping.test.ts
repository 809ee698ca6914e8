import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { reaping } from './reaping.ts'

const c1 = connectionId('c1', 1)

async function run(steps: readonly object[], settings: object = {}, server = 'reference') {
  const parsed = parseScenario({
    roomscope: 1,
    server,
    settings,
    steps: [{ do: 'spawn', count: 2, join: ['r'] }, ...steps],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { scenario } = parsed
  const { trace } = await new LocalHost(emptyScenario()).run(scenario)
  const at = (seq: number) => reaping(trace, seq, trace[seq]?.at ?? 0, c1, scenario)
  return { trace, at, last: at(trace.length - 1) }
}

const silent = { do: 'halfOpen', client: 'c1' }
const wait = (ms: number) => ({ do: 'wait', ms })

test.each(['frames', 'messages'])(
  'L3: whenever it falls silent, the countdown of a heartbeat of %s ends when it is reaped',
  async (heartbeatBy) => {
    const fault = fc.constantFrom(
      silent,
      { ...silent, direction: 'toServer' },
      { do: 'stall', client: 'c1' },
      { do: 'hold', client: 'c1', what: 'frames' },
    )
    const property = fc.asyncProperty(
      fc.integer({ min: 100, max: 40_000 }),
      fault,
      async (atMs, step) => {
        const settings = { heartbeatMs: 10_000, heartbeatBy }
        const { trace, at, last } = await run([{ ...step, at: atMs }, wait(40_000)], settings)
        const removed = trace.findIndex(
          (event) =>
            event.kind === 'maps' &&
            event.changes.some(({ map, op }) => map === 'connections' && op === 'remove'),
        )
        const removedMs = trace[removed]?.at ?? 0
        expect(last).toEqual({ kind: 'found', sinceMs: atMs, tookMs: removedMs - atMs })
        expect(at(removed - 1)).toEqual({ kind: 'countdown', sinceMs: atMs, atMs: removedMs })
      },
    )
    await fc.assert(property, { numRuns: 40 })
  },
  30_000,
)

test('who is heard, and who was healed in time, has no countdown', async () => {
  expect((await run([wait(100_000)])).last).toEqual({ kind: 'heard' })
  const healed = await run([silent, wait(50_000), { do: 'heal', client: 'c1' }, wait(1000)])
  expect(healed.last).toEqual({ kind: 'heard' })
})

test('a restart begins the beats anew', async () => {
  const steps = [
    wait(7_000),
    { do: 'restart' },
    { do: 'connect', client: 'c1' },
    { do: 'halfOpen', client: 'c1' },
    wait(100),
  ]
  const { trace } = await run(steps, { heartbeatMs: 10_000 })
  const restartMs =
    trace.find((event) => event.kind === 'step' && event.verb === 'restart')?.at ?? 0
  const second = connectionId('c1', 2)
  const { settings } = emptyScenario()
  const scenario = { server: 'reference', settings: { ...settings, heartbeatMs: 10_000 } }
  expect(reaping(trace, trace.length - 1, 8_000, second, scenario)).toMatchObject({
    kind: 'countdown',
    atMs: restartMs + 30_000,
  })
})

test('a dead socket that a send finds was found, and so long that took', async () => {
  const kill = { do: 'deadSocket', client: 'c1' }
  const found = await run([kill, wait(500), { do: 'broadcast', room: 'r', text: 'x' }])
  expect(found.last).toMatchObject({ kind: 'found', tookMs: 500 })
})

test('where nothing can find it, that is said, and why', async () => {
  const none = await run([silent, wait(1000)], { heartbeatMs: 0 })
  expect(none.last).toEqual({ kind: 'never', why: 'off' })
  const written = await run([silent, wait(1000)], {}, 'as-written')
  expect(written.last).toEqual({ kind: 'never', why: 'none' })
  const specimen = await run([silent, wait(90_000)], {}, 'no-reaper')
  expect(specimen.last).toEqual({ kind: 'never', why: 'none' })
  const proxied = await run([{ ...silent, proxy: true }, wait(1000)])
  expect(proxied.last).toEqual({ kind: 'never', why: 'proxied' })
})
