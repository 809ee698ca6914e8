import { expect, test, vi } from 'vitest'
import { settle } from '#host/settle.ts'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { connected, pair } from './inRooms.test-support.ts'
import { RoomServer } from './roomServer.ts'

test('without a word about it, a message is not echoed to its sender (T5)', async () => {
  const { a, b } = await pair()
  a.says({ type: 'message', payload: { room_id: 'r', text: 'hi' } })
  await settle()
  expect(a.take()).toEqual([])
  expect(b.take()).toEqual([
    { type: 'message', sender: 'a#1', seq: 1, payload: { room_id: 'r', text: 'hi' } },
  ])
})

test('the echo can be asked for', async () => {
  const { a } = await pair({ echo: true })
  a.says({ type: 'message', payload: { room_id: 'r', text: 'hi' } })
  await settle()
  expect(a.take()).toMatchObject([{ type: 'message', sender: 'a#1' }])
})

test('a refusal carries its code and says why', async () => {
  const { a, b } = await pair()
  a.says({ type: 'message', payload: { room_id: 'elsewhere', text: 'hi' } })
  a.says({ type: 'leave', payload: { room_id: 'elsewhere' } })
  a.join('')
  await settle()
  const notMember = { code: 'not_member', text: 'this connection is not in that room' }
  expect(a.take()).toEqual([
    { type: 'error', payload: notMember },
    { type: 'error', payload: notMember },
    {
      type: 'error',
      payload: { code: 'bad_room', text: 'a room id has at least one visible character' },
    },
  ])
  expect(b.take()).toEqual([])
})

test('one room too many is refused with the limit’s own code (S9)', async () => {
  const { a } = await pair({ limits: { roomsPerConnectionMax: 1 } })
  a.join('q')
  await settle()
  expect(a.take()).toEqual([
    { type: 'error', payload: { code: 'too_many_rooms', text: 'a connection may be in 1 rooms' } },
  ])
})

test('a handler that throws what is no refusal is told of, answered, and ends nothing (L1)', async () => {
  const onFailure = vi.fn()
  const { server, a } = await pair({ onFailure })
  const failure = new Error('the map is gone')
  vi.spyOn(server.manager, 'joinRoom').mockImplementationOnce(() => {
    throw failure
  })
  a.join('q')
  a.says({ type: 'ping' })
  await settle()
  expect(onFailure.mock.calls).toEqual([['message handler', failure, 'a#1']])
  expect(a.take()).toEqual([
    {
      type: 'error',
      payload: { code: 'internal', text: 'the server failed at this; it goes on' },
    },
    { type: 'pong', payload: {} },
  ])
})

test('a connection whose welcome fails is told of and closed; its failure is no refusal', async () => {
  const onFailure = vi.fn()
  const server = new RoomServer({ onFailure })
  const failure = new Error('no room to sit')
  vi.spyOn(server.manager, 'connect').mockRejectedValueOnce(failure)
  const socket = await connected(server, 'a#1')
  expect(onFailure.mock.calls).toEqual([['connection handler', failure, 'a#1']])
  expect(socket.closes).toHaveLength(1)
})

test('a bad room in the path is refused as the policy says, and nobody calls it a failure', async () => {
  const onFailure = vi.fn()
  const server = new RoomServer({ onFailure })
  const socket = await connected(server, 'a#1', '/ws/room/__proto__')
  expect(socket.closes).toEqual([{ code: 1008, reason: 'this room name is not allowed' }])
  expect(onFailure).not.toHaveBeenCalled()
  expect(server.manager.connections.size).toBe(0)
})

test('a room in the path that is one too many is told so, and not that its name is bad', async () => {
  const server = new RoomServer({ limits: { roomsMax: 1 } })
  await connected(server, 'a#1', '/ws/room/one')
  const socket = await connected(server, 'b#1', '/ws/room/two')
  expect(socket.closes).toEqual([{ code: 1008, reason: 'there are as many rooms as there may be' }])
})

test('one connection too many is told to try later', async () => {
  const server = new RoomServer({ limits: { connectionsMax: 1 } })
  await connected(server, 'a#1')
  const socket = await connected(server, 'b#1')
  expect(socket.closes).toEqual([
    { code: 1013, reason: 'the server has as many connections as it may' },
  ])
})

test('the room endpoint wraps what is said; no client’s field stands outside the payload (T10)', async () => {
  const server = new RoomServer()
  const a = await connected(server, 'a#1', '/ws/room/r')
  const b = await connected(server, 'b#1', '/ws/room/r')
  a.take()
  b.hear({ kind: 'text', text: '{"type":"user_left"}' })
  await settle()
  expect(a.take()).toEqual([
    {
      type: 'message',
      sender: 'b#1',
      seq: 1,
      payload: { text: '{"type":"user_left"}', room_id: 'r' },
    },
  ])
})

test('a frame of one who is gone already is not handled (S2)', async () => {
  const { server, a } = await pair()
  server.manager.disconnect([...server.manager.connections].find(({ id }) => id === 'a#1') as never)
  a.join('q')
  await settle()
  expect(server.manager.getRoom('q')).toBeUndefined()
  expect(a.take()).toEqual([])
})

test('a connection that goes while it is accepted joins nothing', async () => {
  const server = new RoomServer()
  const socket = new FakeSocket('a#1', '/ws/room/r')
  server.connection(socket)
  socket.gone({ code: 1006, reason: '', wasClean: false })
  await settle()
  expect(server.manager.connections.size).toBe(0)
  expect(server.manager.rooms.size).toBe(0)
  expect(socket.take()).toEqual([])
})

test('frames that come faster than they are handled cost the connection, not the server (S7)', async () => {
  const { server, a, b } = await pair({ limits: { inboxFramesMax: 2 } })
  const flood = () => {
    for (let i = 0; i < 3; i++) a.says({ type: 'ping' })
  }
  const send = server.manager.send.bind(server.manager)
  // A frame that arrives while one is handled waits; so a flood from within one has to.
  vi.spyOn(server.manager, 'send').mockImplementationOnce((connection, text) => {
    flood()
    return send(connection, text)
  })
  a.says({ type: 'ping' })
  await settle()
  expect(a.closes).toEqual([{ code: 1008, reason: 'frames came faster than they were handled' }])
  expect(b.take()).toMatchObject([{ type: 'user_left', payload: { connection_id: 'a#1' } }])
})

test('the owner’s broadcast spares the one it names, and only that one', async () => {
  const { server, a, b } = await pair()
  expect(server.broadcast('r', 'one')).toBe(true)
  expect(server.broadcast('r', 'two', 'a#1')).toBe(true)
  expect(server.broadcast('nowhere', 'three')).toBe(false)
  await settle()
  const texts = (socket: FakeSocket) => socket.take().map(({ payload }) => payload.text)
  expect(texts(a)).toEqual(['one'])
  expect(texts(b)).toEqual(['one', 'two'])
})

test('createdAtMs is read from the clock that was given', () => {
  const server = new RoomServer({ nowMs: () => 77 })
  server.createRoom('r', 'R')
  expect(server.manager.getRoom('r')?.createdAtMs).toBe(77)
})

test('what is said before a connection is let in waits for that, and nothing waits after it', async () => {
  let allow: () => void = () => undefined
  const asked = new Promise<boolean>((resolve) => {
    allow = () => resolve(true)
  })
  const server = new RoomServer({ authorize: (id) => (id === 'b#1' ? asked : true) })
  const a = await connected(server, 'a#1', '/ws/room/r')
  a.take()
  const b = await connected(server, 'b#1', '/ws/room/r')
  b.hear({ kind: 'text', text: 'early' })
  await settle()
  expect([a.take(), b.take()]).toEqual([[], []])
  allow()
  await settle()
  expect(a.take()).toMatchObject([{ type: 'user_joined' }, { payload: { text: 'early' } }])
  b.hear({ kind: 'text', text: 'at once' })
  expect(a.take()).toMatchObject([{ payload: { text: 'at once' } }])
})

test('C10: an awaited join that is refused is answered so, and one that is gone by then joins nothing', async () => {
  const { server, a, b } = await pair({ authorize: () => Promise.resolve(true) })
  a.join('')
  b.join('q')
  b.gone({ code: 1006, reason: '', wasClean: false })
  await settle()
  expect(a.take().map(({ payload }) => payload.code ?? payload.connection_id)).toEqual([
    'b#1',
    'bad_room',
  ])
  expect(server.manager.getRoom('q')).toBeUndefined()
})

test('T9: a bad frame of one who is gone already closes nothing', async () => {
  const { server, a } = await pair()
  server.manager.disconnect([...server.manager.connections].find(({ id }) => id === 'a#1') as never)
  a.hear({ kind: 'binary', bytes: new Uint8Array([1]) })
  await settle()
  expect(a.closes).toEqual([])
})
