import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

async function run(steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({
    roomscope: 1,
    settings: { latencyMs: [10, 10], ...settings },
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'bob', room: 'r' },
      ...steps,
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return { result, trace }
}

const bobIs = (serverEnd: string) => ({ expect: 'socket', client: 'bob', serverEnd })
const told = (times: number) => ({
  expect: 'received',
  client: 'alice',
  type: 'user_left',
  from: 'bob',
  times,
})

test.each(['both', 'toServer', 'toClient'])(
  'L3: half open (%s): no event at any end, until the heartbeat finds it in two to three periods',
  async (direction) => {
    const { result } = await run([
      { do: 'halfOpen', client: 'bob', direction, at: 29_990 },
      { do: 'wait', ms: 60_000 },
      bobIs('open'),
      told(0),
      { do: 'wait', ms: 30 },
      bobIs('closed'),
      told(1),
      { expect: 'members', room: 'r', clients: ['alice'] },
      { expect: 'socket', client: 'alice', clientEnd: 'open', serverEnd: 'open' },
      { expect: 'violations', laws: [] },
    ])
    expect(result.verdict).toBe('pass')
  },
)

test('L3: who goes silent just after a ping is found a period later', async () => {
  await run([
    { do: 'halfOpen', client: 'bob', at: 30_030 },
    { do: 'wait', ms: 89_960 },
    bobIs('open'),
    { do: 'wait', ms: 20 },
    bobIs('closed'),
  ])
})

test('one that is healthy answers pings for ever, and is never reaped', async () => {
  const { trace } = await run([{ do: 'wait', ms: 600_000 }, bobIs('open'), told(0)])
  const pings = trace.filter((event) => event.kind === 'sent' && event.control === 'ping')
  const pongs = trace.filter((event) => event.kind === 'sent' && event.control === 'pong')
  expect([pings.length, pongs.length]).toEqual([40, 40])
})

test('without a heartbeat a half-open connection stays for ever', async () => {
  const steps = [{ do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 3_600_000 }, bobIs('open')]
  await run(steps, { heartbeatMs: 0 })
})

test('a stalled client does not answer pings either', async () => {
  await run([{ do: 'stall', client: 'bob' }, { do: 'wait', ms: 90_100 }, bobIs('closed'), told(1)])
})

test('healed in time, nobody ever knows', async () => {
  const { result } = await run([
    { do: 'halfOpen', client: 'bob' },
    { do: 'wait', ms: 50_000 },
    { do: 'heal', client: 'bob' },
    { do: 'wait', ms: 300_000 },
    bobIs('open'),
    told(0),
  ])
  expect(result.verdict).toBe('pass')
})

test('a reconnect while the old connection still stands: both are members, until the old one is reaped', async () => {
  const { result } = await run([
    { do: 'halfOpen', client: 'bob' },
    { do: 'reconnect', client: 'bob' },
    { do: 'join', client: 'bob', room: 'r' },
    { expect: 'members', room: 'r', clients: ['alice', 'bob', 'bob'] },
    { do: 'wait', ms: 95_000 },
    { expect: 'members', room: 'r', clients: ['alice', 'bob'] },
    told(1),
  ])
  expect(result.violations).toEqual([])
})

test('a restart ends the old server’s heartbeat', async () => {
  const { trace } = await run([{ do: 'restart' }, { do: 'wait', ms: 120_000 }])
  expect(trace.some((event) => event.kind === 'sent' && event.control === 'ping')).toBe(false)
})

test.each(['connect', 'reconnect'])(
  'a refused %s: the client hears error, then 1006, and it was never open',
  async (verb) => {
    const { trace } = await run([
      { do: 'drop', client: 'bob' },
      { do: verb, client: 'bob', refuse: true },
      { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed', code: 1006 },
      { expect: 'socket', client: 'alice', clientEnd: 'open', serverEnd: 'open' },
      { expect: 'members', room: 'r', clients: ['alice'] },
      { expect: 'violations', laws: [] },
    ])
    const kinds = trace.flatMap((event) =>
      (event as { connection?: string }).connection === 'bob#2' ? [event.kind] : [],
    )
    expect(kinds).toEqual(['connecting', 'refused', 'closed', 'closed'])
    const closes = trace.flatMap((event) =>
      event.kind === 'closed' && event.connection === 'bob#2' ? [[event.code, event.wasClean]] : [],
    )
    expect(closes).toEqual([
      [1006, false],
      [1006, false],
    ])
  },
)

test('S8: a send that fails once costs the connection its place, once, with a close that reaches it', async () => {
  await run([
    { do: 'deadSocket', client: 'bob', times: 1 },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed', code: 1011 },
    told(1),
    { expect: 'violations', laws: [] },
  ])
})

test('S6: a send that fails once makes the server as written forget somebody whose socket is open and works', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    server: 'as-written',
    steps: [
      { do: 'spawn', count: 2, join: ['r'] },
      { do: 'deadSocket', client: 'c1', times: 1 },
      { do: 'broadcast', room: 'r', text: 'one' },
      { expect: 'members', room: 'r', clients: ['c2'] },
      { do: 'join', client: 'c1', room: 'r' },
      { do: 'broadcast', room: 'r', text: 'two' },
      { expect: 'received', client: 'c1', type: 'message', times: 1 },
      { expect: 'socket', client: 'c1', clientEnd: 'open', serverEnd: 'open' },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(trace.filter(({ kind }) => kind === 'send failed')).toHaveLength(1)
  expect(result.violations.map(({ law }) => law)).toContain('S6')
})

test('heal ends sends that would still fail', async () => {
  await run([
    { do: 'deadSocket', client: 'bob', times: 5 },
    { do: 'heal', client: 'bob' },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { expect: 'received', client: 'bob', type: 'message', text: 'hi' },
    bobIs('open'),
  ])
})

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

test.each(['both', 'toServer', 'toClient'])(
  'half open (%s): the client’s own close takes the browser’s 60 s, and ends in 1006',
  async (direction) => {
    const steps = [
      { do: 'halfOpen', client: 'bob', direction },
      { do: 'close', client: 'bob' },
      { do: 'wait', ms: 59_900 },
      { expect: 'socket', client: 'bob', clientEnd: 'closing' },
      { do: 'wait', ms: 200 },
      { expect: 'socket', client: 'bob', clientEnd: 'closed', code: 1006 },
    ]
    await run(steps, { heartbeatMs: 0 })
  },
)

test.each(['both', 'toServer', 'toClient'])(
  'half open (%s): the server’s own close takes its 30 s, and ends in 1006',
  async (direction) => {
    const { trace } = await run(
      [
        { do: 'halfOpen', client: 'bob', direction },
        { do: 'restart' },
        { do: 'wait', ms: 29_900 },
        bobIs('closing'),
        { do: 'wait', ms: 200 },
        bobIs('closed'),
      ],
      { heartbeatMs: 0 },
    )
    const closed = trace.find(
      (event) =>
        event.kind === 'closed' && event.end === 'server' && event.connection.startsWith('bob'),
    )
    expect(closed).toMatchObject({ code: 1006, wasClean: false })
  },
)

const byMessages = { heartbeatBy: 'messages' }
const proxied = { do: 'halfOpen', client: 'bob', proxy: true }

test('L3: a proxy that answers pings hides a ghost from a heartbeat of frames: reported, and why', async () => {
  const { result, trace } = await run([
    proxied,
    { do: 'wait', ms: 600_000 },
    bobIs('open'),
    told(0),
  ])
  expect(result.violations.map(({ law }) => law)).toEqual(['L3'])
  expect(result.violations[0]).toMatchObject({ code: 'late', params: { proxied: true } })
  const pongs = trace.filter((event) => event.kind === 'sent' && event.control === 'pong')
  expect(pongs.filter((event) => event.kind === 'sent' && event.proxy).length).toBeGreaterThan(15)
})

test('L3: a heartbeat of messages finds the ghost behind the proxy in two to three periods', async () => {
  const { result } = await run(
    [
      { ...proxied, at: 29_990 },
      { do: 'wait', ms: 60_000 },
      bobIs('open'),
      { do: 'wait', ms: 30 },
      bobIs('closed'),
      told(1),
      { expect: 'violations', laws: [] },
    ],
    byMessages,
  )
  expect(result.verdict).toBe('pass')
})

test('a heartbeat of messages keeps those who answer, on either endpoint, and rooms hear nothing of it', async () => {
  await run(
    [
      { do: 'connect', client: 'carol', path: '/ws/room/r' },
      { do: 'wait', ms: 300_000 },
      bobIs('open'),
      { expect: 'socket', client: 'carol', clientEnd: 'open', serverEnd: 'open' },
      { expect: 'received', client: 'bob', type: 'ping', times: 10 },
      { expect: 'received', client: 'bob', type: 'message', times: 0 },
      { expect: 'violations', laws: [] },
    ],
    byMessages,
  )
})

test('the as-written server has no heartbeat of either kind', async () => {
  for (const heartbeatBy of ['frames', 'messages']) {
    const parsed = parseScenario({
      roomscope: 1,
      server: 'as-written',
      settings: { heartbeatBy },
      steps: [
        { do: 'connect', client: 'a' },
        { do: 'wait', ms: 300_000 },
        { expect: 'received', client: 'a', type: 'ping', times: 0 },
      ],
    })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
    expect(result.verdict).toBe('pass')
    expect(trace.some((event) => event.kind === 'sent' && event.control === 'ping')).toBe(false)
  }
})
