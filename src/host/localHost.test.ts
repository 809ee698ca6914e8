import { describe, expect, test } from 'vitest'
import { emptyScenario, withStep } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { library } from '#scenario/library/library.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { traceHash } from '#trace/traceHash.ts'
import { LocalHost } from './localHost.ts'

function scenarioOf(value: unknown): Scenario {
  const parsed = parseScenario(value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const run = (value: unknown) => new LocalHost(emptyScenario()).run(scenarioOf(value))

describe.each(library.map((entry) => [entry.name, entry] as const))('“%s”', (_name, entry) => {
  test('passes on the reference server, and breaks no law but one that it names', async () => {
    const { result } = await run(entry)
    expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
    const named = scenarioOf(entry).steps.flatMap((step) =>
      'expect' in step && step.expect === 'violations' ? step.laws : [],
    )
    expect(result.violations.filter(({ law }) => !named.includes(law))).toEqual([])
    expect(result.refused).toEqual([])
    expect(result.verdict).toBe('pass')
    expect(result.expectations.length).toBeGreaterThan(3)
  })

  test('gives the same trace every time', async () => {
    expect((await run(entry)).result.traceHash).toBe((await run(entry)).result.traceHash)
  })

  test('done step by step, as by hand on the page, gives the trace of the whole run', async () => {
    const scenario = scenarioOf(entry)
    if (scenario.steps.some(({ now, at }) => now || at !== undefined)) return
    const host = new LocalHost({ ...scenario, steps: [] })
    const events = []
    for (const step of scenario.steps) events.push(...(await host.step(step)))
    expect(traceHash(events)).toBe((await run(entry)).result.traceHash)
  })
})

test('another seed gives another trace, and the same verdict', async () => {
  const [one, two] = [await run(library[0]), await run({ ...library[0], seed: 2 })]
  expect(one.result.traceHash).not.toBe(two.result.traceHash)
  expect(two.result.verdict).toBe('pass')
})

test('what a scenario needs of mock-socket is given back: worlds do not meet', async () => {
  const host = new LocalHost(emptyScenario())
  for (let i = 0; i < 3; i++) await host.run(scenarioOf(library[0]))
  const [events] = [await host.step({ do: 'connect', client: 'dave' })]
  expect(fold([...(await run(library[0])).trace, ...events]).clients.has('dave')).toBe(true)
})

test('a run that cannot be done leaves the world before it as it was', async () => {
  const host = new LocalHost(emptyScenario())
  await host.step({ do: 'connect', client: 'alice' })
  const late = [
    { do: 'wait', ms: 100 },
    { do: 'connect', client: 'bob', at: 5 },
  ]
  await expect(host.run(scenarioOf({ roomscope: 1, steps: late }))).rejects.toThrow('$.steps[1].at')
  const events = await host.step({ do: 'join', client: 'alice', room: 'r' })
  expect(events.some((event) => event.kind === 'maps')).toBe(true)
})

describe('the verdict', () => {
  const alice = { do: 'connect', client: 'alice' }

  test('fails when an expectation does not hold, and says which step', async () => {
    const { result } = await run({
      roomscope: 1,
      steps: [alice, { expect: 'rooms', rooms: ['r'] }],
    })
    expect(result.verdict).toBe('fail')
    expect(result.expectations).toEqual([{ step: 1, ok: false, expected: ['r'], actual: [] }])
  })

  test('fails when a step was refused', async () => {
    const { result } = await run({ roomscope: 1, steps: [alice, alice] })
    expect(result.verdict).toBe('fail')
    expect(result.refused).toMatchObject([{ step: 1, code: 'connected' }])
  })

  test('state is in client names, sorted', async () => {
    const { result } = await run({
      roomscope: 1,
      steps: [{ do: 'spawn', count: 2, join: ['z', 'a'] }],
    })
    expect(result.state).toMatchObject({
      connections: [
        { client: 'c1', path: '/ws', clientEnd: 'open', serverEnd: 'open' },
        { client: 'c2', path: '/ws', clientEnd: 'open', serverEnd: 'open' },
      ],
      rooms: { a: ['c1', 'c2'], z: ['c1', 'c2'] },
      connectionRooms: { c1: ['a', 'z'], c2: ['a', 'z'] },
      beliefs: {
        c1: { a: ['c1', 'c2'], z: ['c1', 'c2'] },
        c2: { a: ['c1', 'c2'], z: ['c1', 'c2'] },
      },
    })
    expect(result.events).toBe(result.state.seq + 1)
    expect(result.virtualMs).toBe(result.state.nowMs)
  })
})

test('a live scenario, written down, is the run it was', async () => {
  const host = new LocalHost(emptyScenario())
  let scenario = emptyScenario()
  const events = []
  for (const step of [
    { do: 'connect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'wait', ms: 1000 },
    { do: 'drop', client: 'alice' },
  ] as const) {
    scenario = withStep(scenario, step)
    events.push(...(await host.step(step)))
  }
  expect((await host.run(scenario)).result.traceHash).toBe(traceHash(events))
})

test('several steps at once give what one after the other gives; where one does not fit, none is done', async () => {
  const steps = ['alice', 'bob'].map((client): Step => ({ do: 'connect', client }))
  const [one, other] = [new LocalHost(emptyScenario()), new LocalHost(emptyScenario())]
  const apart = []
  for (const step of steps) apart.push(...(await one.step(step)))
  expect(await other.steps(steps)).toEqual(apart)
  const joins = ['alice', 'carol'].map((client): Step => ({ do: 'join', client, room: 'r' }))
  await expect(other.steps(joins)).rejects.toThrow('carol')
  expect(await other.steps(joins.slice(0, 1))).toEqual(await one.steps(joins.slice(0, 1)))
})

test('a run in a world of its own leaves the live one as it was', async () => {
  const [host, alone] = [new LocalHost(emptyScenario()), new LocalHost(emptyScenario())]
  const steps = [{ do: 'connect', client: 'alice' } as const]
  for (const each of [host, alone]) await each.run({ ...emptyScenario(), steps })
  const beside = await host.runOnly({ ...emptyScenario(), server: 'empty-room', steps })
  expect(beside.trace.length).toBeGreaterThan(3)
  const step = { do: 'join', client: 'alice', room: 'r' } as const
  expect(await host.step(step)).toEqual(await alone.step(step))
})
