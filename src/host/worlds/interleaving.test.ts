import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import lateJoin from '#scenarios/late-join.json' with { type: 'json' }

async function run(steps: readonly object[], settings: object = {}, server = 'reference') {
  const parsed = parseScenario({
    roomscope: 1,
    server,
    settings: { latencyMs: [10, 10], ...settings },
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'r' },
      ...steps,
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return { result, trace, laws: [...new Set(result.violations.map(({ law }) => law))] }
}

const bob = { client: 'bob' }
const joins = { do: 'join', client: 'bob', room: 'r' }
const inRoom = (...clients: string[]) => ({ expect: 'members', room: 'r', clients })
const said = (text: string, times = 1) => ({
  expect: 'received',
  client: 'alice',
  type: 'message',
  text,
  times,
})
const says = (text: string) => ({ do: 'message', client: 'bob', room: 'r', text })

test.each(['close', 'drop'])(
  'S2 (C10): a join let go after a %s lands nowhere on the reference, and makes a ghost as written',
  async (end) => {
    const steps = [{ do: 'hold', ...bob, what: 'await' }, joins, { do: end, ...bob }]
    const release = { do: 'release', ...bob }
    const clean = await run([...steps, release, inRoom('alice')])
    expect(clean.laws).toEqual([])
    const ghost = await run([...steps, release, inRoom('alice', 'bob')], {}, 'as-written')
    expect(ghost.laws).toContain('S6')
  },
)

test('S2: a specimen that awaits a database is held in the same way, and its flaw shows', async () => {
  const steps = [
    { do: 'hold', ...bob, what: 'await' },
    joins,
    { do: 'drop', ...bob },
    { do: 'wait', ms: 5000 },
    inRoom('alice'),
    { do: 'release', ...bob },
    inRoom('alice', 'bob'),
  ]
  // Alice joined before: her own await was not held, and took its 25 ms.
  expect((await run(steps, {}, 'join-no-recheck')).laws).toContain('S2')
})

test('the built-in scenario of it passes on the reference, and fails as written', async () => {
  const verdict = async (server: string) => {
    const parsed = parseScenario({ ...lateJoin, server })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result.verdict
  }
  expect([await verdict('reference'), await verdict('as-written')]).toEqual(['pass', 'fail'])
})

test('S2: the same without a hand, when the answer takes longer than the connection lasts', async () => {
  const steps = [joins, { do: 'drop', ...bob, at: 700 }, { do: 'wait', ms: 1000 }]
  const slow = { authorizeMs: 500 }
  expect((await run([...steps, inRoom('alice')], slow)).laws).toEqual([])
  const ghost = await run([...steps, inRoom('alice', 'bob')], slow, 'as-written')
  expect(ghost.laws).toContain('S6')
})

test('T6: an answer in time joins as ever, and what came after it waits its turn', async () => {
  const steps = [joins, { ...says('hi'), now: true }, inRoom('alice', 'bob'), said('hi')]
  const { trace, result } = await run(steps, { authorizeMs: 40 })
  expect(result.verdict).toBe('pass')
  const awaits = trace.filter(({ kind }) => kind === 'awaiting' || kind === 'resumed')
  const tookMs = awaits.map(({ at }, i) => at - (awaits[i - (i % 2)]?.at ?? 0))
  expect(tookMs).toEqual([0, 40, 0, 40])
})

test('what is said on the room endpoint before it was let in waits, and is not lost', async () => {
  await run(
    [
      { do: 'connect', client: 'carol', path: '/ws/room/r' },
      { do: 'hold', client: 'carol', what: 'await', now: true },
      { do: 'message', client: 'carol', room: 'r', text: 'early' },
      inRoom('alice'),
      said('early', 0),
      { do: 'release', client: 'carol' },
      inRoom('alice', 'carol'),
      said('early'),
      { expect: 'received', client: 'carol', type: 'error', times: 0 },
      { expect: 'violations', laws: [] },
    ],
    {},
  )
})

test('L1: a join that may not be is refused in words after an await as well', async () => {
  const steps = [
    { do: 'join', client: 'bob', room: 'x'.repeat(200) },
    { expect: 'received', client: 'bob', type: 'error' },
    { expect: 'violations', laws: [] },
  ]
  await run(steps, { authorizeMs: 5 })
})

test('held frames arrive in order when they are released, and nothing waits for them meanwhile', async () => {
  await run([
    joins,
    { do: 'hold', ...bob, what: 'frames', direction: 'toServer' },
    says('1'),
    says('2'),
    { do: 'wait', ms: 1000 },
    said('1', 0),
    { do: 'message', client: 'alice', room: 'r', text: 'to bob' },
    { expect: 'received', client: 'bob', type: 'message', text: 'to bob' },
    { do: 'release', ...bob, what: 'frames' },
    said('1'),
    said('2'),
    { expect: 'violations', laws: [] },
  ])
})

test('a close never overtakes held frames of its own, as TCP has it', async () => {
  const { trace } = await run([
    joins,
    { do: 'hold', ...bob, what: 'frames' },
    says('last words'),
    { do: 'close', ...bob },
    { expect: 'socket', client: 'bob', clientEnd: 'closing', serverEnd: 'open' },
    { do: 'release', ...bob },
    said('last words'),
    { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed', code: 1000 },
    { expect: 'violations', laws: [] },
  ])
  const on = trace.flatMap((event) => (event.kind === 'fault' ? [[event.fault, event.on]] : []))
  expect(on).toEqual([
    ['frames to server held', true],
    ['frames to client held', true],
    ['frames to server held', false],
    ['frames to client held', false],
  ])
})

test('T8: a held handler has its turns in order, and those that come meanwhile wait behind', async () => {
  await run([
    joins,
    { do: 'hold', ...bob, what: 'handler' },
    says('1'),
    says('2'),
    said('1', 0),
    { do: 'release', ...bob, what: 'handler' },
    { ...says('3'), now: true },
    said('1'),
    said('3'),
    { expect: 'violations', laws: [] },
  ])
})

test('T8: a close comes past a held handler: what it held is not done, and nobody is accused', async () => {
  const { result } = await run([
    joins,
    { do: 'hold', ...bob, what: 'handler' },
    says('too late'),
    { do: 'drop', ...bob },
    inRoom('alice'),
    { do: 'release', ...bob },
    said('too late', 0),
    inRoom('alice'),
    { expect: 'violations', laws: [] },
  ])
  expect(result.verdict).toBe('pass')
})

test('a heal lets go of everything, also of what an older connection of the client left behind', async () => {
  const { trace } = await run([
    { do: 'hold', ...bob, what: 'await' },
    joins,
    { do: 'reconnect', ...bob },
    { do: 'heal', ...bob },
    inRoom('alice', 'bob'),
    { expect: 'violations', laws: [] },
  ])
  expect(trace.filter(({ kind }) => kind === 'resumed')).toHaveLength(1)
})

test('T9: a binary frame that finds no place in the inbox may cost the connection for that', async () => {
  const { laws, trace } = await run(
    [
      { do: 'hold', ...bob, what: 'await' },
      joins,
      says('one'),
      { do: 'send', client: 'bob', binary: 'AAEC' },
    ],
    { authorizeMs: 40, inboxFramesMax: 1 },
  )
  expect(laws).toEqual([])
  expect(trace.filter(({ kind }) => kind === 'closing')).toMatchObject([{ code: 1008 }])
})

test('a direction is for frames only', () => {
  const step = { do: 'hold', client: 'a', what: 'await', direction: 'both' }
  const parsed = parseScenario({
    roomscope: 1,
    steps: [{ do: 'connect', client: 'a' }, step],
  })
  expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'heldDirection' }] })
})

test('a count is for pieces of a handler or an await', () => {
  const parsed = (what: object) =>
    parseScenario({
      roomscope: 1,
      steps: [
        { do: 'connect', client: 'a' },
        { do: 'release', client: 'a', count: 1, ...what },
      ],
    })
  for (const what of [{}, { what: 'frames' }, { what: 'accept' }]) {
    expect(parsed(what)).toMatchObject({ ok: false, problems: [{ code: 'countedPieces' }] })
  }
  for (const what of ['handler', 'await']) expect(parsed({ what })).toMatchObject({ ok: true })
})

test('what waits behind an answer that is awaited follows from its own frame, not from the one before', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    settings: { authorizeMs: 100 },
    steps: [
      { do: 'spawn', count: 2, join: ['r'] },
      { do: 'join', client: 'c1', room: 'q' },
      { do: 'message', client: 'c1', room: 'r', text: 'later', now: true },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  const copy = trace.find(
    (event) => event.kind === 'sent' && event.from === 'server' && event.text?.includes('later'),
  )
  let at = copy
  while (at && at.cause !== null) at = trace[at.cause]
  expect(at).toMatchObject({ kind: 'step', verb: 'message' })
})

test('T8: of messages that waited together behind an answer, none is taken for another', async () => {
  const burst = ['1', '2', '3'].map((text) => ({ ...says(text), now: true }))
  const { laws } = await run([joins, joins, ...burst, said('1'), said('3')], { authorizeMs: 40 })
  expect(laws).toEqual([])
})

test('T8: what a client said, and the server had no turn for before it evicted the client, is owed to nobody', async () => {
  const steps = [
    joins,
    { do: 'deadSocket', ...bob, times: 1 },
    { do: 'hold', ...bob, what: 'await' },
    joins,
    says('too late'),
    // The closing handshake of the eviction does not end, so no close comes.
    { do: 'halfOpen', ...bob },
    { do: 'release', ...bob },
    said('too late', 0),
  ]
  expect((await run(steps)).laws).toEqual([])
})

test('T8: of messages that waited for a slow reader, none is taken for another', async () => {
  const burst = ['1', '2', '3'].map((text) => ({ ...says(text), now: true }))
  const steps = [{ do: 'slow', client: 'alice', bytesPerMs: 1 }, joins, ...burst]
  expect((await run(steps, { authorizeMs: 40, latencyMs: [5, 20] })).laws).toEqual([])
})
