import { expect, test } from 'vitest'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { RoomServer } from './roomServer.ts'
import type { RoomServerOptions } from './roomServerOptions.ts'

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

/** A server with everybody connected, and in a room. */
async function roomOf(ids: readonly string[], options: RoomServerOptions = {}) {
  const server = new RoomServer({ limits: { memberStateBytesMax: 20 }, ...options })
  const sockets = ids.map((id) => new FakeSocket(id))
  for (const socket of sockets) server.connection(socket)
  await settled()
  for (const socket of sockets) socket.join('r')
  await settled()
  for (const socket of sockets) socket.take()
  return { server, sockets: sockets as [FakeSocket, FakeSocket, FakeSocket] }
}

const sets = (state: unknown) => ({ type: 'state', payload: { room_id: 'r', state } })
const told = (connection_id: string, state: unknown) => ({
  type: 'user_state',
  payload: { room_id: 'r', connection_id, state },
})
const refusedOf = (socket: FakeSocket) =>
  socket.take().map(({ type, payload }) => [type, (payload as { code?: string }).code])

test('a state is told to the others, and not to its own member (T20)', async () => {
  const { sockets } = await roomOf(['a#1', 'b#1', 'c#1'])
  const [a, b, c] = sockets
  a.says(sets({ typing: true }))
  expect([a.take(), b.take(), c.take()]).toEqual([
    [],
    [told('a#1', { typing: true })],
    [told('a#1', { typing: true })],
  ])
})

test('who joins is told the state of each other member that has one (T20)', async () => {
  const { server, sockets } = await roomOf(['a#1', 'b#1'])
  const [a, b] = sockets
  a.says(sets(1))
  b.says(sets(2))
  b.says(sets(null))
  const c = new FakeSocket('c#1')
  server.connection(c)
  await settled()
  c.join('r')
  expect(c.take()).toMatchObject([{ type: 'joined', payload: { states: { 'a#1': 1 } } }])
})

test('it goes with the membership, whichever way that ends', async () => {
  const { server, sockets } = await roomOf(['a#1', 'b#1'])
  const [a, b] = sockets
  const ways = [
    () => a.says({ type: 'leave', payload: { room_id: 'r' } }),
    () => server.kick('a#1', 'r', ''),
    () => server.removeRoom('r'),
  ]
  for (const leaves of ways) {
    a.join('r')
    b.join('r')
    a.says(sets(1))
    await settled()
    leaves()
    a.join('r')
    await settled()
    b.take()
    b.join('r')
    await settled()
    expect(b.take()[0]?.payload).not.toHaveProperty('states')
  }
})

test('a state of nobody who is in, none at all, and one that is too long are refused', async () => {
  const { sockets } = await roomOf(['a#1'])
  const [a] = sockets
  a.says(sets('x'.repeat(18)))
  expect(a.take()).toEqual([])
  a.says(sets('x'.repeat(19)))
  a.says({ type: 'state', payload: { room_id: 'r' } })
  a.says({ type: 'leave', payload: { room_id: 'r' } })
  a.says(sets(1))
  await settled()
  expect(refusedOf(a)).toEqual([
    ['error', 'bad_state'],
    ['error', 'bad_state'],
    ['left', undefined],
    ['error', 'not_member'],
  ])
})

test('without the limit nobody knows the word', async () => {
  const { sockets } = await roomOf(['a#1'], { limits: {} })
  const [a] = sockets
  a.says(sets(1))
  expect(a.take()).toMatchObject([
    {
      type: 'error',
      payload: { code: 'unknown_type', text: 'known types are join, leave, message and ping' },
    },
  ])
})

test('presence of persons: when one tab goes, its state goes, though its person stays (T20)', async () => {
  const server = new RoomServer({ limits: { memberStateBytesMax: 20 }, presence: 'persons' })
  const [laptop, phone, b] = ['laptop#1', 'phone#1', 'b#1'].map((id) => new FakeSocket(id))
  if (!laptop || !phone || !b) throw new Error('three are there')
  for (const tab of [laptop, phone]) Object.assign(tab, { user: 'ann' })
  for (const socket of [laptop, phone, b]) server.connection(socket)
  await settled()
  for (const socket of [laptop, phone, b]) socket.join('r')
  phone.says(sets(1))
  await settled()
  b.take()
  phone.says({ type: 'leave', payload: { room_id: 'r' } })
  laptop.says({ type: 'leave', payload: { room_id: 'r' } })
  await settled()
  expect(b.take()).toMatchObject([told('phone#1', null), { type: 'user_left' }])
})
