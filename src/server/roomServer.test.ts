import { expect, test, vi } from 'vitest'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { RoomServer } from './roomServer.ts'
import type { RoomServerOptions } from './roomServerOptions.ts'

/** A heartbeat's timer that beats when it is told to. */
class Timer {
  beat: () => void = () => undefined
  periodMs = 0
  stopped = false
  readonly every = (ms: number, run: () => void) => {
    this.periodMs = ms
    this.beat = run
    return () => {
      this.stopped = true
    }
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function connected(server: RoomServer, id: string, path?: string): Promise<FakeSocket> {
  const socket = new FakeSocket(id, path)
  server.connection(socket)
  await settled()
  return socket
}

async function pair(options: RoomServerOptions = {}) {
  const server = new RoomServer(options)
  const [a, b] = [await connected(server, 'a#1'), await connected(server, 'b#1')] as const
  for (const socket of [a, b]) socket.join('r')
  await settled()
  for (const socket of [a, b]) socket.take()
  return { server, a, b }
}

test('without a word about it, a message is not echoed to its sender (T5)', async () => {
  const { a, b } = await pair()
  a.says({ type: 'message', payload: { room_id: 'r', text: 'hi' } })
  await settled()
  expect(a.take()).toEqual([])
  expect(b.take()).toEqual([
    { type: 'message', sender: 'a#1', seq: 1, payload: { room_id: 'r', text: 'hi' } },
  ])
})

test('the echo can be asked for', async () => {
  const { a } = await pair({ echo: true })
  a.says({ type: 'message', payload: { room_id: 'r', text: 'hi' } })
  await settled()
  expect(a.take()).toMatchObject([{ type: 'message', sender: 'a#1' }])
})

test('a refusal carries its code and says why', async () => {
  const { a, b } = await pair()
  a.says({ type: 'message', payload: { room_id: 'elsewhere', text: 'hi' } })
  a.says({ type: 'leave', payload: { room_id: 'elsewhere' } })
  a.join('')
  await settled()
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
  await settled()
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
  await settled()
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
  await settled()
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
  await settled()
  expect(server.manager.getRoom('q')).toBeUndefined()
  expect(a.take()).toEqual([])
})

test('a connection that goes while it is accepted joins nothing', async () => {
  const server = new RoomServer()
  const socket = new FakeSocket('a#1', '/ws/room/r')
  server.connection(socket)
  socket.gone({ code: 1006, reason: '', wasClean: false })
  await settled()
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
  await settled()
  expect(a.closes).toEqual([{ code: 1008, reason: 'frames came faster than they were handled' }])
  expect(b.take()).toMatchObject([{ type: 'user_left', payload: { connection_id: 'a#1' } }])
})

test('the owner’s broadcast spares the one it names, and only that one', async () => {
  const { server, a, b } = await pair()
  expect(server.broadcast('r', 'one')).toBe(true)
  expect(server.broadcast('r', 'two', 'a#1')).toBe(true)
  expect(server.broadcast('nowhere', 'three')).toBe(false)
  await settled()
  const texts = (socket: FakeSocket) => socket.take().map(({ payload }) => payload.text)
  expect(texts(a)).toEqual(['one'])
  expect(texts(b)).toEqual(['one', 'two'])
})

test('createdAtMs is read from the clock that was given', () => {
  const server = new RoomServer({ nowMs: () => 77 })
  server.createRoom('r', 'R')
  expect(server.manager.getRoom('r')?.createdAtMs).toBe(77)
})

test('L3: a pong is a sign of life; without one the third beat gives the silent up', async () => {
  const timer = new Timer()
  const { server, a, b } = await pair({ heartbeat: { periodMs: 1000, every: timer.every } })
  expect(timer.periodMs).toBe(1000)
  for (let i = 0; i < 3; i++) {
    timer.beat()
    a.pong()
  }
  expect([a.terminated, b.terminated]).toEqual([false, true])
  expect(server.manager.getRoomCount('r')).toBe(1)
  await settled()
  expect(a.take()).toMatchObject([{ type: 'user_left', payload: { connection_id: 'b#1' } }])
  server.stop()
  expect(timer.stopped).toBe(true)
})

test('without a heartbeat, or with a period of none, nobody is pinged', async () => {
  const timer = new Timer()
  const { server, a } = await pair({ heartbeat: { periodMs: 0, every: timer.every } })
  timer.beat()
  a.pong()
  expect(a.pings).toBe(0)
  expect(() => server.stop()).not.toThrow()
})

test('whose heartbeat is listened to can be looked at; there is nobody without one', async () => {
  const timer = new Timer()
  const heartbeat = { periodMs: 1000, every: timer.every }
  const { server, b } = await pair({ heartbeat })
  const gone = new FakeSocket('c#1')
  server.connection(gone)
  gone.gone({ code: 1006, reason: '', wasClean: false })
  await settled()
  const ids = () => [...(server.heartbeats?.keys() ?? [])].map(({ id }) => id)
  expect(ids()).toEqual(['a#1', 'b#1'])
  b.gone({ code: 1000, reason: '', wasClean: true })
  expect(ids()).toEqual(['a#1'])
  expect(new RoomServer().heartbeats).toBeNull()
})

test('L3: a heartbeat of messages asks by a message, and only what the client itself says answers it', async () => {
  const timer = new Timer()
  const heartbeat = { periodMs: 1000, every: timer.every, by: 'messages' } as const
  const { a, b } = await pair({ heartbeat })
  for (let i = 0; i < 3; i++) {
    timer.beat()
    a.says({ type: 'pong', payload: {} })
    b.pong()
  }
  expect([a.pings, b.pings]).toEqual([0, 0])
  expect([a.terminated, b.terminated]).toEqual([false, true])
  await settled()
  expect(a.take().filter(({ type }) => type === 'ping')).toHaveLength(3)
})

test.each(['messages', 'frames'] as const)(
  'on the room endpoint an answer to a heartbeat of %s is no message only where one was asked for',
  async (by) => {
    const timer = new Timer()
    const server = new RoomServer({ heartbeat: { periodMs: 1000, every: timer.every, by } })
    const a = await connected(server, 'a#1', '/ws/room/r')
    const b = await connected(server, 'b#1', '/ws/room/r')
    a.take()
    b.says({ type: 'pong', payload: {} })
    b.hear({ kind: 'text', text: 'hi' })
    await settled()
    const texts = a.take().map(({ payload }) => payload.text)
    expect(texts).toEqual(by === 'messages' ? ['hi'] : ['{"type":"pong","payload":{}}', 'hi'])
  },
)

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
  await settled()
  expect([a.take(), b.take()]).toEqual([[], []])
  allow()
  await settled()
  expect(a.take()).toMatchObject([{ type: 'user_joined' }, { payload: { text: 'early' } }])
  b.hear({ kind: 'text', text: 'at once' })
  expect(a.take()).toMatchObject([{ payload: { text: 'at once' } }])
})

test('C10: an awaited join that is refused is answered so, and one that is gone by then joins nothing', async () => {
  const { server, a, b } = await pair({ authorize: () => Promise.resolve(true) })
  a.join('')
  b.join('q')
  b.gone({ code: 1006, reason: '', wasClean: false })
  await settled()
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
  await settled()
  expect(a.closes).toEqual([])
})
