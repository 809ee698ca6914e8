import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { LocalHost } from './localHost.ts'
import { serveWorld } from './serveWorld.ts'
import { type Thread, ThreadHost } from './threadHost.ts'
import type { Answer, Ask, Part, Progress, Stop } from './workerMessages.ts'

const someone: Step = { do: 'spawn', count: 40, join: ['r'] }
const crowd: Scenario = { ...emptyScenario(), steps: [someone, { do: 'wait', ms: 100_000 }] }

/** A thread that is served right here; what is said is copied, as between threads. */
function served(): { readonly host: ThreadHost; readonly said: (Answer | Part | Progress)[] } {
  const said: (Answer | Part | Progress)[] = []
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (asked: Ask | Stop) => serve(asked),
    terminate: () => undefined,
  }
  const serve = serveWorld(new LocalHost(emptyScenario()), (message) => {
    const data = structuredClone(message)
    said.push(data)
    thread.onmessage?.({ data } as MessageEvent)
  })
  const told = { onProgress: () => undefined, onEnded: () => undefined }
  return { host: new ThreadHost({ ...told, start: () => thread }), said }
}

test('a run and a step come in parts, and are the same as in one piece', async () => {
  const { host, said } = served()
  const heard: TraceEvent[][] = [[], []]
  const run = await host.run(crowd, (events) => heard[0]?.push(...events))
  const events = await host.step(someone, (part) => heard[1]?.push(...part))
  const local = new LocalHost(emptyScenario())
  expect(run).toEqual(await local.play(crowd))
  expect(events).toEqual(await local.step(someone))
  expect(await host.result()).toEqual(await local.result())
  expect(heard).toEqual([run.trace, events])
  const parts = said.flatMap((one) => ('part' in one ? [JSON.parse(one.part).length] : []))
  expect(Math.max(...parts)).toBeLessThanOrEqual(1000)
  expect(parts.length).toBeGreaterThan(2)
})

test('what is taken while a world is at work changes no more', async () => {
  const host = new LocalHost(emptyScenario())
  const taken: TraceEvent[] = []
  let isOver = false
  const run = host.run(crowd).finally(() => {
    isOver = true
  })
  while (!isOver) {
    taken.push(...structuredClone(host.takeEvents(7)))
    await new Promise(setImmediate)
  }
  const { trace } = await run
  expect(taken.length).toBeGreaterThan(100)
  expect(taken).toEqual(trace.slice(0, taken.length))
})

test('while thousands come in one step it is told how far that is, and can be stopped there', async () => {
  const host = new LocalHost(emptyScenario())
  const thousands: Step = { do: 'spawn', count: 5000 }
  const run = host.run({ ...emptyScenario(), steps: [thousands] })
  await new Promise(setImmediate)
  const soFar = host.eventsSoFar ?? 0
  host.stop()
  const { trace } = await run
  expect(soFar).toBeGreaterThan(100)
  expect(trace.length).toBeLessThan(2000)
  expect(trace.at(-1)).toMatchObject({ kind: 'limit', name: 'halted' })
})

test('what cannot be handed over is told, and the next run is as good as any', async () => {
  let fails = true
  const told: unknown[] = []
  const serve = serveWorld(new LocalHost(emptyScenario()), (message) => {
    if ('part' in message && fails) throw new Error('out of memory')
    told.push(message)
  })
  serve({ id: 0, call: 'run', scenario: crowd })
  await expect
    .poll(() => told)
    .toContainEqual({
      ...{ id: 0, ok: false, why: { code: 'tooGreat', params: { error: 'out of memory' } } },
    })
  fails = false
  serve({ id: 1, call: 'run', scenario: emptyScenario() })
  await expect.poll(() => told).toContainEqual(expect.objectContaining({ id: 1, ok: true }))
})
