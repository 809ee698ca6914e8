import { describe, expect, test } from 'vitest'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { LocalHost } from './localHost.ts'

/** bob sends something bad; alice, in a room with him, must not be disturbed. */
async function afterBad(steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({
    roomscope: 1,
    settings,
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'bob', room: 'r' },
      ...steps,
      { do: 'message', client: 'alice', room: 'r', text: 'still here' },
      { expect: 'socket', client: 'alice', clientEnd: 'open', serverEnd: 'open' },
      { expect: 'received', client: 'alice', type: 'error', times: 0 },
      { expect: 'violations', laws: [] },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  expect(result.verdict).toBe('pass')
}

const message = (payload: unknown) => JSON.stringify({ type: 'message', payload })
const stays = [
  { expect: 'received', client: 'bob', type: 'error', times: 1 },
  { expect: 'members', room: 'r', clients: ['alice', 'bob'] },
  { expect: 'rooms', rooms: ['r'] },
  { expect: 'socket', client: 'bob', clientEnd: 'open', serverEnd: 'open' },
]
const goes = (code: number) => [
  { expect: 'socket', client: 'bob', clientEnd: 'closed', serverEnd: 'closed', code },
  { expect: 'members', room: 'r', clients: ['alice'] },
  { expect: 'memberships', client: 'bob', rooms: [] },
  { expect: 'received', client: 'alice', type: 'user_left', from: 'bob', times: 1 },
]

describe('L1: gets an error reply, and nothing else changes:', () => {
  test.each([
    ['not JSON', '{nope'],
    ['nothing', ''],
    ['no object', '[1]'],
    ['null', 'null'],
    ['no type', '{"payload":{"room_id":"r"}}'],
    ['an unknown type', '{"type":"toString","payload":{}}'],
    ['no payload', '{"type":"join"}'],
    ['a payload that is no object', '{"type":"join","payload":"r"}'],
    ['a room that is no string', '{"type":"join","payload":{"room_id":7}}'],
    ['an empty room', '{"type":"join","payload":{"room_id":""}}'],
    [
      'a room that is too long',
      JSON.stringify({ type: 'join', payload: { room_id: 'x'.repeat(129) } }),
    ],
    ['a lone surrogate', '{"type":"join","payload":{"room_id":"\\ud800"}}'],
    ['__proto__', '{"type":"join","payload":{"room_id":"__proto__"}}'],
    ['a message to a room one is not in', message({ room_id: 'q' })],
    ['a leave of a room one is not in', '{"type":"leave","payload":{"room_id":"q"}}'],
    ['a leave of an empty room', '{"type":"leave","payload":{"room_id":""}}'],
    [
      'a payload nested too deep',
      `{"type":"message","payload":{"room_id":"r","x":${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    ],
  ])('%s', async (_name, frame) => {
    await afterBad([{ do: 'send', client: 'bob', frame }, ...stays])
  })

  test('nesting 100,000 deep, where the frame limit lets it in', async () => {
    const send = { do: 'send', client: 'bob', frame: '['.repeat(100_000) }
    await afterBad([send, ...stays], { frameBytesMax: 1_000_000 })
  })
})

describe('gets the close code of the policy, and is cleaned up like any other:', () => {
  test('a binary frame: 1003', async () => {
    await afterBad([{ do: 'send', client: 'bob', binary: 'AAEC' }, ...goes(1003)])
  })

  test('a frame over frameBytesMax: 1009; one at the limit is handled', async () => {
    const at = message({ room_id: 'r', text: 'é'.repeat(20) })
    const bytes = new TextEncoder().encode(at).length
    const settings = { frameBytesMax: bytes }
    const send = (frame: string) => ({ do: 'send', client: 'bob', frame })
    const got = { expect: 'received', client: 'alice', type: 'message', from: 'bob', times: 1 }
    await afterBad([send(at), got, send(`${at} `), ...goes(1009)], settings)
  })

  test('nesting 100,000 deep is over the usual frame limit: 1009', async () => {
    await afterBad([{ do: 'send', client: 'bob', frame: '['.repeat(100_000) }, ...goes(1009)])
  })

  test('a room endpoint with a bad name: 1008, and the room is not made', async () => {
    await afterBad([
      { do: 'connect', client: 'eve', path: '/ws/room/__proto__' },
      { expect: 'socket', client: 'eve', clientEnd: 'closed', serverEnd: 'closed', code: 1008 },
      { do: 'connect', client: 'mallory', path: '/ws/room/' },
      { expect: 'socket', client: 'mallory', clientEnd: 'closed', serverEnd: 'closed', code: 1008 },
      { expect: 'rooms', rooms: ['r'] },
    ])
  })

  test('a path that cannot be decoded: the handshake is refused', async () => {
    await afterBad([
      { do: 'connect', client: 'eve', path: '/ws/room/%' },
      { expect: 'socket', client: 'eve', clientEnd: 'closed', serverEnd: 'closed', code: 1006 },
    ])
  })

  test('one connection too many: refused', async () => {
    await afterBad(
      [
        { do: 'connect', client: 'eve' },
        { expect: 'socket', client: 'eve', clientEnd: 'closed', serverEnd: 'closed', code: 1006 },
      ],
      { connectionsMax: 2 },
    )
  })
})

describe('the words of the pattern', () => {
  const heard = (client: string, type: string, more: object = {}) => ({
    expect: 'received',
    client,
    type,
    ...more,
  })

  test('T10: a client’s own fields stand only inside the payload', async () => {
    const forged = JSON.stringify({
      type: 'message',
      sender: 'alice#1',
      seq: 99,
      payload: { room_id: 'r', text: 'hi', sender: 'alice#1' },
    })
    await afterBad([
      { do: 'send', client: 'bob', frame: forged },
      heard('alice', 'message', { from: 'bob', text: 'hi' }),
      heard('alice', 'message', { from: 'alice', times: 0 }),
    ])
  })

  test('T11: joining and leaving twice is as once: acknowledged, and not announced again', async () => {
    await afterBad([
      { do: 'join', client: 'bob', room: 'r' },
      heard('bob', 'joined', { times: 2 }),
      heard('alice', 'user_joined', { from: 'bob', times: 1 }),
      { do: 'leave', client: 'bob', room: 'r' },
      { do: 'leave', client: 'bob', room: 'r' },
      heard('bob', 'left', { times: 1 }),
      heard('bob', 'error', { times: 1 }),
      heard('alice', 'user_left', { from: 'bob', times: 1 }),
    ])
  })

  test('T5: the sender gets no echo, unless the scenario asks for it', async () => {
    const say = { do: 'message', client: 'bob', room: 'r', text: 'hi' }
    await afterBad([say, heard('bob', 'message', { times: 0 })])
    await afterBad([say, heard('bob', 'message', { from: 'bob', times: 1 })], { echo: true })
  })

  test('a ping is answered', async () => {
    await afterBad([{ do: 'send', client: 'bob', frame: '{"type":"ping"}' }, heard('bob', 'pong')])
  })

  test('the owner’s words reach all members but the one left out', async () => {
    await afterBad([
      { do: 'broadcast', room: 'r', text: 'news', exclude: 'alice' },
      heard('bob', 'message', { text: 'news' }),
      heard('alice', 'message', { text: 'news', times: 0 }),
    ])
  })

  test('S7: a client that stops reading is evicted when its outbox is full, and peers are told', async () => {
    const flood = Array.from({ length: 12 }, () => ({
      do: 'broadcast',
      room: 'r',
      text: 'x'.repeat(20_000),
    }))
    await afterBad(
      [
        { do: 'stall', client: 'bob' },
        ...flood,
        { expect: 'members', room: 'r', clients: ['alice'] },
        heard('alice', 'user_left', { from: 'bob', times: 1 }),
        { do: 'wait', ms: 30_000 },
        { expect: 'socket', client: 'bob', serverEnd: 'closed' },
      ],
      { outboxFramesMax: 4 },
    )
  })
})
