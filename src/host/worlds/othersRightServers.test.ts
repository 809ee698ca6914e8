import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alice, bob, close, join, leave, runOn, say } from './brought.test-support.ts'

// Right servers of many makes, a file each in `pasted/right/`: none of them may be blamed.

const read = (name: string) =>
  readFileSync(new URL(`pasted/right/${name}.txt`, import.meta.url), 'utf8')

const carol = { do: 'connect', client: 'carol' }
const now = { now: true }
const raw = (client: string, frame: string) => ({ do: 'send', client, frame })

/** They come, talk, go out of turn, come back, and are cut off. */
const day = [
  ...[alice, bob, carol],
  ...[join('alice'), join('bob'), { ...join('carol'), ...now }, say('carol')],
  ...[leave('bob'), { ...join('bob'), ...now }, join('alice', 'random'), say('alice', 'random')],
  ...[join('bob', 'random'), { ...close('bob'), ...now }],
  { do: 'reconnect', client: 'bob' },
  ...[join('bob'), say('bob'), { do: 'drop', client: 'carol' }],
  { do: 'wait', ms: 6000 },
  ...[say('alice'), close('alice'), close('bob')],
]

/** What each is like shows here, beside the day. */
const rows: readonly (readonly [string, readonly object[]])[] = [
  // The others hear of it first, by a name that stands on the socket alone (T1, T2, T3).
  ['welcome-after.js', [alice, join('alice'), bob, join('bob'), close('bob')]],
  // It answers what it does not understand at its turn, after a join that waits (T6).
  ['async-db-chain.ts', [alice, join('alice'), { ...raw('alice', 'x'), ...now }]],
  ['room-locks.ts', [alice, join('alice'), { ...raw('alice', 'x'), ...now }]],
  // Codes of its own for what no client of it says (T9), and what a client puts beside its text is no word.
  [
    'codes-4000.js',
    [
      ...[alice, bob, join('alice'), join('bob'), raw('bob', 'x')],
      raw('alice', '{"type":"message","payload":{"room_id":"general","text":"hi","type":"left"}}'),
      say('alice'),
    ],
  ],
  // Rooms that are there before anybody comes are kept ones (S3).
  ['rooms-ahead.js', [alice, join('alice', 'lobby'), leave('alice', 'lobby')]],
  // A room has persons, and each has sockets (S2, T15).
  [
    'persons.js',
    [alice, join('alice'), { do: 'reconnect', client: 'alice' }, join('alice'), close('alice')],
  ],
  // Everybody is in the lobby, unasked (T6).
  ['lobby.js', [alice, bob, say('alice', 'lobby'), leave('alice', 'lobby')]],
  // Who joins another room is told that the one before is left (T6).
  ['one-room-told.js', [alice, join('alice'), join('alice', 'random')]],
  // It takes no metadata with a room, so it can lose none (S10).
  [
    'owner-manager.ts',
    [{ do: 'createRoom', room: 'news', name: 'News', metadata: { topic: 'x' } }, alice],
  ],
  // Of these its code says what it is like: an empty room is swept (S3), the lost are kept (S2), clients ping (T9).
  ['swept-rooms.js', [alice, join('alice'), leave('alice')]],
  ['grace.js', [alice, join('alice'), { do: 'drop', client: 'alice' }]],
  ['client-heartbeat.js', [alice, { do: 'wait', ms: 120_000 }]],
  ['presence-batched.js', [alice, join('alice'), bob, join('bob'), { ...close('bob'), ...now }]],
  ['queue-timeout.js', [alice, join('alice'), bob, join('bob'), { ...leave('bob'), ...now }]],
  ['rate-limit.js', [alice, join('alice'), ...Array.from({ length: 8 }, () => say('alice'))]],
  ['socketio-acks.js', [alice, raw('alice', 'x'), leave('alice'), join('alice')]],
]

test.each(rows)('%s is right, and no law is broken', async (name, steps) => {
  for (const one of [day, steps]) {
    const { laws, failures, result } = await runOn(read(name), one)
    expect([laws, failures, result.refused]).toEqual([[], [], []])
  }
})

test('T6, T9: a server that speaks our messages answers each frame, and may not close for it', async () => {
  const ours = read('codes-4000.js').replace(
    'const { type, room, text } = said ?? {}',
    'const { type, payload } = said ?? {}, room = payload?.room_id, text = payload?.text',
  )
  expect((await runOn(ours, [alice, raw('alice', 'x')])).laws).toContain('T9')
})

test('T6: who is told in words of its own that it is in a room twice is told so once too often', async () => {
  const twice = read('welcome-after.js').replace(
    "      send(ws, { type: 'joined'",
    "      send(ws, { type: 'joined', room })\n      send(ws, { type: 'joined'",
  )
  expect((await runOn(twice, [alice, join('alice')])).laws).toContain('T6')
})

test('S2: of a room of persons a socket that stays after its end is a ghost', async () => {
  const stays = read('persons.js').replace('  sockets.delete(ws)\n', '')
  expect((await runOn(stays, [alice, join('alice'), close('alice')])).laws).toContain('S2')
})

test('S10: metadata that a manager takes and loses is lost', async () => {
  const loses = read('owner-manager.ts').replace(
    'createRoom(id: string, name: string)',
    'createRoom(id: string, name: string, metadata: object)',
  )
  const made = { do: 'createRoom', room: 'news', metadata: { topic: 'x' } }
  expect((await runOn(loses, [made])).laws).toEqual(['S10'])
})
