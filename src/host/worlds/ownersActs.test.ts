import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

/** alice and bob are in the room r. */
async function run(steps: readonly object[], server = 'reference', settings: object = {}) {
  const inRoom = ['alice', 'bob'].flatMap((client) => [
    { do: 'connect', client },
    { do: 'join', client, room: 'r' },
  ])
  const parsed = parseScenario({ roomscope: 1, server, settings, steps: [...inRoom, ...steps] })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return {
    laws: [...new Set(result.violations.map(({ law }) => law))],
    refused: result.refused.map((one) => ('code' in one ? one.code : 'limit')),
  }
}

const clean = { laws: [], refused: [] }
const kick = { do: 'kick', client: 'bob', room: 'r', reason: 'too loud' }
const disconnect = { do: 'disconnect', client: 'bob', code: 4003, reason: 'banned' }
const now = { now: true }
const join = { do: 'join', client: 'bob', room: 'r' }
const inRoom = (...clients: string[]) => ({ expect: 'members', room: 'r', clients })

const whiles: readonly (readonly [string, object])[] = [
  ['he says something', { do: 'message', client: 'bob', room: 'r', text: 'hi' }],
  ['he leaves', { do: 'leave', client: 'bob', room: 'r' }],
  ['he closes', { do: 'close', client: 'bob' }],
  ['his connection is cut', { do: 'drop', client: 'bob' }],
  ['the others speak', { do: 'message', client: 'alice', room: 'r', text: 'hi' }],
  ['the room is removed', { do: 'removeRoom', room: 'r' }],
  ['he is disconnected, too', disconnect],
]

test.each(whiles)('a kick while %s breaks no law on the reference', async (_, step) => {
  expect((await run([step, { ...kick, ...now }])).laws).toEqual([])
  expect((await run([kick, { ...step, ...now }])).laws).toEqual([])
})

test('who was kicked may come back', async () => {
  expect(await run([kick, inRoom('alice'), join, inRoom('alice', 'bob')])).toEqual(clean)
})

test.each(['stall', 'halfOpen', 'deadSocket'])('a kick or an end under a %s', async (fault) => {
  const faulty = { do: fault, client: 'bob' }
  expect(await run([faulty, kick, inRoom('alice')])).toEqual(clean)
  expect(await run([faulty, disconnect, inRoom('alice')])).toEqual(clean)
})

test('what cannot be done is refused, and says why', async () => {
  const gone = { do: 'drop', client: 'bob' }
  expect((await run([kick, kick])).refused).toEqual(['not in room'])
  expect((await run([gone, kick])).refused).toEqual(['not in room'])
  expect((await run([gone, disconnect])).refused).toEqual(['not at server'])
})

test('the server as written kicks and closes, too', async () => {
  expect(await run([kick, inRoom('alice')], 'as-written', { echo: true })).toEqual(clean)
  const closed = { expect: 'socket', client: 'bob', clientEnd: 'closed', code: 4003 }
  expect(await run([disconnect, closed, inRoom('alice')], 'as-written')).toEqual(clean)
})

const revoke = { do: 'revoke', client: 'bob', room: 'r' }
const held = { do: 'hold', client: 'bob', what: 'await' }
const release = { do: 'release', client: 'bob' }
const refusedJoin = { expect: 'received', client: 'bob', type: 'error' }

test('T16: who may not come in is refused, on every connection, until it is allowed', async () => {
  const steps = [
    { ...revoke },
    inRoom('alice'),
    join,
    refusedJoin,
    { do: 'reconnect', client: 'bob' },
    join,
    refusedJoin,
    inRoom('alice'),
    { do: 'allow', client: 'bob', room: 'r' },
    join,
    inRoom('alice', 'bob'),
  ]
  expect(await run(steps)).toEqual(clean)
  expect(await run(steps, 'as-written', { echo: true })).toEqual(clean)
})

test.each(['reference', 'as-written'])(
  'who may not come in by the path of a room is closed with 1008 by %s',
  async (server) => {
    const carol = { client: 'carol' }
    const steps = [
      { do: 'revoke', ...carol, room: 'q' },
      { do: 'connect', ...carol, path: '/ws/room/q' },
      { expect: 'socket', ...carol, clientEnd: 'closed', code: 1008 },
      { do: 'wait', ms: 100 },
      { expect: 'rooms', rooms: ['r'] },
    ]
    expect((await run(steps, server)).laws).toEqual([])
  },
)

test('T16: an answer that was given before a revoke is void, though it comes later', async () => {
  const steps = [kick, held, join, revoke, release, inRoom('alice'), refusedJoin]
  expect(await run(steps)).toEqual(clean)
  const late = [kick, held, join, revoke, release]
  expect((await run(late, 'as-written', { echo: true })).laws).toContain('T16')
  // A no that was given before the owner allowed it again is a no.
  const allow = { do: 'allow', client: 'bob', room: 'r' }
  expect(await run([revoke, held, join, allow, release, inRoom('alice'), refusedJoin])).toEqual(
    clean,
  )
})

test('a revoke of another room voids nothing', async () => {
  const other = { ...revoke, room: 'q' }
  expect(await run([kick, held, join, other, release, inRoom('alice', 'bob')])).toEqual(clean)
})
