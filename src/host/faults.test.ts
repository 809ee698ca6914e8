import { expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { LocalHost } from './localHost.ts'

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
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
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
