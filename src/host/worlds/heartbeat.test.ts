import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { bobIs, run, told } from './twoInARoom.test-support.ts'

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
