import { expect, test } from 'vitest'
import { settle } from '#host/settle.ts'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { connected, pair } from './inRooms.test-support.ts'
import { RoomServer } from './roomServer.ts'

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
  await settle()
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
  await settle()
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
  await settle()
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
    await settle()
    const texts = a.take().map(({ payload }) => payload.text)
    expect(texts).toEqual(by === 'messages' ? ['hi'] : ['{"type":"pong","payload":{}}', 'hi'])
  },
)
