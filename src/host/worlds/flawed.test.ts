import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { en } from '#words/en/en.ts'
import { toldResult } from '#words/runs/toldResult.ts'

/** What a flawed server breaks by these steps: law and sentence. */
async function brokenBy(server: string, settings: object, ...steps: object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.refused).toEqual([])
  return toldResult(en, result).violations.map(({ law, text }) => `${law}: ${text}`)
}

const connect = (client: string) => ({ do: 'connect', client })

test.each([40, 120])(
  'T6: that a message is refused at %i ms is no answer to the join of the path',
  async (at) => {
    const steps = [
      { do: 'connect', client: 'bob', path: '/ws/room/general' },
      { do: 'send', client: 'bob', frame: 'hi', at },
    ]
    const owed = 'T6: bob asked to join general, and got no answer.'
    expect(await brokenBy('path-not-joined', { latencyMs: [20, 20] }, ...steps)).toEqual([owed])
  },
)

describe('T8: what was dropped while a member could not be reached is owed when it can be again', () => {
  const text = 'x'.repeat(40_000)
  const steps = [
    { do: 'spawn', count: 2, join: ['r'] },
    { do: 'stall', client: 'c2' },
    ...Array.from({ length: 8 }, () => ({ do: 'message', client: 'c1', room: 'r', text })),
  ]
  const heal = { do: 'heal', client: 'c2' }
  const lost = 'T8: c2 was in r, but did not get a message from c1.'

  test.each(['overflow-drop', 'dead-kept'])('%s', async (server) => {
    expect(await brokenBy(server, { outboxFramesMax: 3 }, ...steps)).not.toContain(lost)
    expect(await brokenBy(server, { outboxFramesMax: 3 }, ...steps, heal)).toContain(lost)
  })

  test('the reference puts who cannot keep up out, and owes nothing', async () => {
    expect(await brokenBy('reference', { outboxFramesMax: 3 }, ...steps, heal)).toEqual([])
    expect(await brokenBy('reference', {}, ...steps, heal)).toEqual([])
  })
})

test('ping-storm has one flaw: its heartbeat hears the pongs all the same', async () => {
  const broken = await brokenBy('ping-storm', {}, connect('alice'), { do: 'wait', ms: 100_000 })
  expect(broken.map((text) => text.split(':')[0])).toEqual(['L2'])
})

test('T2: a joiner with a stale list is told what is wrong with the list', async () => {
  const join = (client: string) => ({ do: 'join', client, room: 'r' })
  const steps = [
    ...['alice', 'bob', 'carol'].map(connect),
    ...['alice', 'bob'].map(join),
    { do: 'hold', client: 'carol', what: 'await' },
    join('carol'),
    { do: 'leave', client: 'bob', room: 'r' },
    { do: 'release', client: 'carol' },
  ]
  expect(await brokenBy('stale-snapshot', {}, ...steps)).toContain(
    'T2: carol was told, on joining r, that bob is there, but bob had left before.',
  )
})

test('L4: where a server stops after an eviction, it is said whom it evicted', async () => {
  const { settings = {}, steps = [] } = catalog.find(({ id }) => id === 'hub-stops') ?? {}
  expect((await brokenBy('hub-stops', settings, ...steps))[0]).toBe(
    'L4: All is quiet, but 1 frame from alice waits to be handled. The server has said nothing since it closed bob.',
  )
})
