import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { bobIs, run, told } from './twoInARoom.test-support.ts'

const page = 'x'.repeat(30_000)
const shout = { do: 'message', client: 'alice', room: 'r', text: page }

test.each([
  ['outboxFramesMax', 2],
  ['outboxBytesMax', 70_000],
])(
  'S7: a stalled reader fills the transport, then %s of its outbox, and is evicted with 1013, told once',
  async (limit, most) => {
    const six = Array.from({ length: 6 }, () => shout)
    const { trace } = await run(
      [
        { do: 'stall', client: 'bob' },
        ...six,
        { expect: 'socket', client: 'bob', clientEnd: 'open', serverEnd: 'closing' },
        { expect: 'members', room: 'r', clients: ['alice'] },
        told(1),
        { expect: 'socket', client: 'alice', clientEnd: 'open', serverEnd: 'open' },
        { expect: 'violations', laws: [] },
      ],
      { [limit]: most },
    )
    const closing = trace.find(({ kind }) => kind === 'closing')
    expect(closing).toMatchObject({ end: 'server', code: 1013 })
  },
)

test('P1: a slow reader gets everything in time, and nobody else waits for it', async () => {
  const { trace } = await run([
    { do: 'slow', client: 'bob', bytesPerMs: 100 },
    shout,
    { expect: 'received', client: 'bob', type: 'message' },
    bobIs('open'),
    { expect: 'violations', laws: [] },
  ])
  const sent = trace.find(
    (event) => event.kind === 'sent' && event.from === 'server' && event.bytes > 30_000,
  )
  if (sent?.kind !== 'sent') throw new Error('nothing was sent')
  expect((sent.dueAt ?? 0) - sent.at).toBe(10 + Math.ceil(sent.bytes / 100))
})

test('S7: a reader too slow for what is said is evicted with 1013', async () => {
  await run(
    [
      { do: 'slow', client: 'bob', bytesPerMs: 0.5 },
      ...Array.from({ length: 6 }, () => ({ ...shout, now: true })),
      { do: 'wait', ms: 100 },
      { expect: 'members', room: 'r', clients: ['alice'] },
      { expect: 'violations', laws: [] },
    ],
    { outboxFramesMax: 2 },
  )
})

test('T8: what a stalled member says after its leave is refused, though the refusal waits, and owed to nobody', async () => {
  await run(
    [
      { do: 'stall', client: 'bob' },
      { do: 'broadcast', room: 'r', text: 'x'.repeat(65_500) },
      { do: 'hold', client: 'bob', what: 'frames' },
      { do: 'join', client: 'bob', room: 'r' },
      { do: 'leave', client: 'bob', room: 'r' },
      { do: 'message', client: 'bob', room: 'r', text: 'late' },
      { do: 'release', client: 'bob' },
      { expect: 'received', client: 'alice', type: 'message', text: 'late', times: 0 },
      { expect: 'violations', laws: [] },
    ],
    { authorizeMs: 40 },
  )
})

test('T10: what the owner said and waited, is no message of whose turn it goes out in', async () => {
  const now = true
  const parsed = parseScenario({
    roomscope: 1,
    seed: 1,
    steps: [
      { do: 'connect', client: 'a' },
      { do: 'reconnect', client: 'a' },
      { do: 'join', client: 'a', room: 'r' },
      { do: 'stall', client: 'a' },
      { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) },
      { do: 'broadcast', room: 'r', text: '1', now },
      { do: 'message', client: 'a', room: 'r', text: 'x', now },
      { do: 'heal', client: 'a', now },
      { do: 'close', client: 'a', now },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.violations).toEqual([])
})
