import { expect, test } from 'vitest'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { RoomServer } from './roomServer.ts'
import type { RoomServerOptions } from './roomServerOptions.ts'

/** Timers that run out when they are told to. */
class Timers {
  #running = new Set<() => void>()
  readonly every = (_ms: number, run: () => void) => {
    this.#running.add(run)
    return () => void this.#running.delete(run)
  }

  get count(): number {
    return this.#running.size
  }

  runOut(): void {
    for (const run of [...this.#running]) run()
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function connected(
  server: RoomServer,
  id: string,
  resumes?: { connection: string; heard: number },
) {
  const socket = new FakeSocket(id)
  Object.assign(socket, { resumes })
  server.connection(socket)
  await settled()
  return socket
}

const cut = { code: 1006, reason: '', wasClean: false }
const typesOf = (socket: FakeSocket) => socket.take().map(({ type }) => type)

/** a and b are in a room, and each has heard its own acknowledgement, a of b as well. */
async function pair(options: RoomServerOptions = {}) {
  const timers = new Timers()
  const resume = { windowMs: 1000, every: timers.every }
  const server = new RoomServer({ resume, ...options })
  const [a, b] = [await connected(server, 'a#1'), await connected(server, 'b#1')] as const
  for (const socket of [a, b]) socket.join('r')
  await settled()
  for (const socket of [a, b]) socket.take()
  const says = (text: string) => a.says({ type: 'message', payload: { room_id: 'r', text } })
  return { server, a, b, timers, says }
}

test('a lost connection is not told of, and stays a member (T17)', async () => {
  const { server, a, b } = await pair()
  b.gone(cut)
  expect(typesOf(a)).toEqual([])
  expect(server.manager.getRoomCount('r')).toBe(2)
})

test('when its time is over it has left, and the others are told once (T1, S6)', async () => {
  const { server, a, b, timers } = await pair()
  b.gone(cut)
  timers.runOut()
  expect(typesOf(a)).toEqual(['user_left'])
  expect([server.manager.connections.size, timers.count]).toEqual([1, 0])
})

test('who closes with a handshake has left at once', async () => {
  const { a, b, timers } = await pair()
  b.gone({ code: 1000, reason: '', wasClean: true })
  expect([typesOf(a), timers.count]).toEqual([['user_left'], 0])
})

test('who comes back is given what it has not heard, in order, and its name and numbers (T18, T7)', async () => {
  const { server, a, b, says, timers } = await pair()
  says('on the way')
  await settled()
  b.gone(cut)
  says('meanwhile')
  await settled()
  const back = await connected(server, 'b#2', { connection: 'b#1', heard: 1 })
  expect(back.take()).toMatchObject([
    { type: 'resumed', payload: { connection_id: 'b#1', heard: 3, missed: 2 } },
    { type: 'message', payload: { text: 'on the way' } },
    { type: 'message', payload: { text: 'meanwhile' } },
  ])
  a.take()
  back.says({ type: 'message', payload: { room_id: 'r', text: 'I am back' } })
  await settled()
  expect(a.take()).toMatchObject([{ type: 'message', sender: 'b#1', seq: 1 }])
  expect(timers.count).toBe(0)
})

test('who comes too late, or missed more than an outbox may hold, is told that it cannot go on', async () => {
  const { server, b, timers } = await pair()
  b.gone(cut)
  timers.runOut()
  const late = await connected(server, 'b#2', { connection: 'b#1', heard: 1 })
  expect(typesOf(late)).toEqual(['not_resumed'])
  const small = await pair({ limits: { outboxFramesMax: 2 } })
  small.b.gone(cut)
  for (const text of ['one', 'two', 'three']) small.says(text)
  await settled()
  const back = await connected(small.server, 'b#2', { connection: 'b#1', heard: 1 })
  expect(typesOf(back)).toEqual(['not_resumed'])
  expect(typesOf(small.a)).toEqual(['user_left'])
})

test('the old connection is ended, where its loss is not known yet', async () => {
  const { server, b } = await pair()
  await connected(server, 'b#2', { connection: 'b#1', heard: 1 })
  expect(b.terminated).toBe(true)
  expect([...server.manager.getRoomMembers('r')].map(({ id }) => id)).toEqual(['a#1', 'b#2'])
})

test('a server that stops keeps nobody’s seat, and no timer goes on', async () => {
  const { server, a, b, timers } = await pair()
  b.gone(cut)
  server.stop()
  a.gone(cut)
  expect([timers.count, server.manager.connections.size]).toEqual([0, 1])
})

test('who joins is told the last messages, marked, after joined; who joins again is not (T19)', async () => {
  const { server, says } = await pair({ historyMessages: 2 })
  for (const text of ['one', 'two', 'three']) says(text)
  await settled()
  const c = await connected(server, 'c#1')
  c.join('r')
  await settled()
  expect(c.take()).toMatchObject([
    { type: 'joined' },
    { type: 'message', history: true, sender: 'a#1', seq: 2, payload: { text: 'two' } },
    { type: 'message', history: true, sender: 'a#1', seq: 3, payload: { text: 'three' } },
  ])
  c.join('r')
  await settled()
  expect(typesOf(c)).toEqual(['joined'])
})

test('who is lost again before it heard that it goes on is given each once (T7: seed 11, run 16133)', async () => {
  const { server, b, says } = await pair()
  b.gone(cut)
  says('x')
  says('4')
  await settled()
  // It heard its own `joined`, and nothing since.
  const unheard = await connected(server, 'b#2', { connection: 'b#1', heard: 1 })
  expect(typesOf(unheard)).toEqual(['resumed', 'message', 'message'])
  unheard.gone(cut)
  says('5')
  await settled()
  const back = await connected(server, 'b#3', { connection: 'b#1', heard: 1 })
  expect(typesOf(back)).toEqual(['resumed', 'message', 'message', 'message'])
})
