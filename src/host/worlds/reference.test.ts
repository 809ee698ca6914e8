import { describe, expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { arrivalsAtClients } from '#trace/many.ts'
import { en } from '#words/en/en.ts'
import { toldResult } from '#words/runs/toldResult.ts'

/** The laws that the reference breaks by these steps. */
async function brokenBy(settings: object, ...steps: readonly object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  return toldResult(en, result).violations.map(({ law, text }) => `${law}: ${text}`)
}

const together = { do: 'spawn', count: 2, join: ['r'] }
const joinAgain = { do: 'join', client: 'c1', room: 'r' }

test('T11: a message that waited behind a second join is no answer to it', async () => {
  const message = { do: 'message', client: 'c1', room: 'r', text: 'hi', now: true }
  expect(await brokenBy({ authorizeMs: 40 }, together, joinAgain, message)).toEqual([])
})

test('T11: a second join is a first one, when the room was removed while it was awaited', async () => {
  const remove = { do: 'removeRoom', room: 'r', now: true }
  const arrived = { do: 'wait', ms: 30, now: true }
  expect(await brokenBy({ authorizeMs: 40 }, together, joinAgain, arrived, remove)).toEqual([])
})

test('S7: on a wire that takes what is sent nobody is evicted, however much comes in one instant', async () => {
  const says = { do: 'broadcast', room: 'r', text: 'x'.repeat(30_000), now: true }
  const steps = [together, { do: 'wait', ms: 0 }, ...Array.from({ length: 10 }, () => says)]
  for (const latencyMs of [
    [0, 0],
    [5, 40],
  ]) {
    const settings = { latencyMs, outboxFramesMax: 1 }
    const parsed = parseScenario({ roomscope: 1, settings, steps })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
    expect(trace.filter(({ kind }) => kind === 'closing')).toEqual([])
    const heard = trace.flatMap((event) => arrivalsAtClients(event)?.connections ?? [])
    expect(heard).toHaveLength(2 + 1 + 20)
  }
})

test('L3: a client that hears nothing, and still speaks, is not silent', async () => {
  const halfOpen = { do: 'halfOpen', client: 'c1', direction: 'toClient' }
  const [speak, pass] = [
    { do: 'message', client: 'c1', room: 'r', text: 'hi' },
    { do: 'wait', ms: 31_000 },
  ]
  expect(await brokenBy({}, together, halfOpen, pass, speak, pass, pass)).toEqual([])
})

test('L3: a pong that was on its way when the fault began is heard', async () => {
  const settings = { latencyMs: [600, 600], heartbeatMs: 1000 }
  const alone = { do: 'spawn', count: 1 }
  const halfOpen = { do: 'halfOpen', client: 'c1', direction: 'toClient', at: 5700 }
  expect(await brokenBy(settings, alone, halfOpen, { do: 'wait', ms: 0, at: 8800 })).toEqual([])
})

describe('T8: a message that waits behind something awaited for its sender', () => {
  const say = { do: 'message', client: 'c1', room: 'r', text: 'hi', now: true }
  const arrived = { do: 'wait', ms: 30, now: true }

  test('is owed to nobody while that is held, and to all when it goes on', async () => {
    const hold = { do: 'hold', client: 'c1', what: 'await' }
    const release = { do: 'release', client: 'c1' }
    expect(await brokenBy({}, together, hold, joinAgain, say, release)).toEqual([])
  })

  test('is refused, when its sender has left by its turn', async () => {
    const leave = { do: 'leave', client: 'c1', room: 'r', now: true }
    expect(await brokenBy({ authorizeMs: 40 }, together, joinAgain, leave, say)).toEqual([])
  })

  test('goes with its sender, when the connection is gone by its turn', async () => {
    const drop = { do: 'drop', client: 'c1', now: true }
    const settings = { authorizeMs: 40 }
    expect(await brokenBy(settings, together, joinAgain, say, arrived, drop)).toEqual([])
  })

  test('is not owed to one who was away at its turn, and came back', async () => {
    const away = { do: 'leave', client: 'c2', room: 'r', now: true }
    const back = { do: 'join', client: 'c2', room: 'r', now: true }
    const steps = [joinAgain, say, arrived, away, arrived, back]
    expect(await brokenBy({ authorizeMs: 200 }, together, ...steps)).toEqual([])
  })
})

test('S7: one frame that is longer than an outbox may be, and is not taken at once, is one too many', async () => {
  const stall = { do: 'stall', client: 'c2' }
  const news = { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) }
  const gone = { expect: 'members', room: 'r', clients: ['c1'] }
  expect(await brokenBy({ outboxBytesMax: 300 }, together, stall, news, news, gone)).toEqual([])
})
