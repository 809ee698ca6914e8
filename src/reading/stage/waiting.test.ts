import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { connectionId } from '#kernel/ids.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { fold } from '#trace/fold.ts'
import { frameAt, partsOf } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { en } from '#words/en/en.ts'
import { faultWords } from '#words/events/faultWords.ts'
import { pendingWords } from '#words/events/pendingWords.ts'
import { pending } from './pending.ts'
import { waiting } from './waiting.ts'

const c1 = connectionId('c1', 1)

async function run(steps: readonly object[]): Promise<readonly TraceEvent[]> {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [{ do: 'spawn', count: 2, join: ['r'] }, ...steps],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).trace
}

const news = { do: 'broadcast', room: 'r', text: 'news' }
const bytesOf = (trace: readonly TraceEvent[]) =>
  trace
    .flatMap(partsOf)
    .flatMap((event) =>
      event.kind === 'sent' && event.connection === c1 && event.text?.includes('news')
        ? [event.bytes]
        : [],
    )
const none = { frames: 0, bytes: 0 }

test('what a stalled client has not read waits at the server’s end, until it reads or is gone', async () => {
  const trace = await run([{ do: 'stall', client: 'c1' }, news, news, { do: 'heal', client: 'c1' }])
  const healed = trace.findIndex((event) => event.kind === 'step' && event.verb === 'heal')
  const bytes = bytesOf(trace).reduce((sum, size) => sum + size, 0)
  expect(waiting(fold(trace, healed), c1)).toEqual({
    toClient: { frames: 2, bytes },
    toServer: none,
  })
  expect(waiting(fold(trace), c1)).toEqual({ toClient: none, toServer: none })
})

test('what was on its way when the wire broke waits as soon as it is overdue', async () => {
  const trace = await run([news, { do: 'stall', client: 'c1', now: true }, { do: 'wait', ms: 100 }])
  const stalled = trace.findIndex((event) => event.kind === 'fault')
  expect(waiting(fold(trace, stalled), c1).toClient).toEqual(none)
  expect(waiting(fold(trace), c1).toClient.frames).toBe(1)
})

test('a slow client has unread bytes while it reads', async () => {
  const trace = await run([{ do: 'slow', client: 'c1', bytesPerMs: 0.1 }, news])
  const sent = trace.findLastIndex((event) => frameAt(trace, event.seq)?.text?.includes('news'))
  expect(waiting(fold(trace, sent), c1).toClient).toEqual({ frames: 1, bytes: bytesOf(trace)[0] })
})

test('what a client sends into a half-open wire waits at its own end', async () => {
  const say = { do: 'message', client: 'c1', room: 'r', text: 'hi' }
  const trace = await run([{ do: 'halfOpen', client: 'c1', direction: 'toServer' }, say])
  expect(waiting(fold(trace), c1).toServer.frames).toBe(1)
  const closed = await run([{ do: 'halfOpen', client: 'c1' }, say, { do: 'drop', client: 'c1' }])
  expect(waiting(fold(closed), c1).toServer).toEqual(none)
})

test('pending: frames, the handler and an await, each told whether a hand holds it', async () => {
  const trace = await run([
    { do: 'hold', client: 'c1', what: 'handler' },
    { do: 'join', client: 'c1', room: 'q' },
    { do: 'hold', client: 'c2', what: 'await' },
    { do: 'join', client: 'c2', room: 'q' },
    { do: 'hold', client: 'c1', what: 'frames', direction: 'toServer' },
    { do: 'leave', client: 'c1', room: 'r' },
    { do: 'release', client: 'c1' },
  ])
  const released = trace.findIndex((event) => event.kind === 'step' && event.verb === 'release')
  const told = (id: typeof c1) =>
    pending(fold(trace, released), trace, id).map(({ kind, what, held }) => [
      kind,
      pendingWords(en, what),
      held,
    ])
  expect(told(c1)).toEqual([
    ['frame', 'leave r, to the server', true],
    ['handler', 'before it handles join q', true],
  ])
  expect(told(connectionId('c2', 1))).toEqual([['await', 'the answer to: may it join q?', true]])
  expect(pending(fold(trace), trace, c1)).toEqual([])
})

test('pending: what is too much is told as a number', async () => {
  const say = { do: 'message', client: 'c1', room: 'r', text: 'hi', now: true }
  const trace = await run([
    { do: 'hold', client: 'c1', what: 'frames' },
    ...Array.from({ length: 9 }, () => say),
    { do: 'wait', ms: 1 },
  ])
  const words = pending(fold(trace), trace, c1).map(({ what }) => pendingWords(en, what))
  expect(words).toHaveLength(7)
  expect(words.at(-1)).toBe('and 3 more')
})

test('words', () => {
  expect(en.sockets.load({ frames: 1, bytes: 1 })).toBe('1 byte in 1 frame')
  expect(en.sockets.load({ frames: 2, bytes: 86 })).toBe('86 bytes in 2 frames')
  expect(faultWords(en, ['half-open to server', 'half-open to client', 'proxied'])).toEqual([
    'half-open',
    'a proxy answers pings',
  ])
  expect(faultWords(en, ['half-open to client', 'dead', 'failing'])).toEqual([
    'half-open to client',
    'dead socket',
    'next send fails',
  ])
})
