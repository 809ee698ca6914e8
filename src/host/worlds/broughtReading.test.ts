import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alice, bob, join, runOn, say } from './brought.test-support.ts'

const pasted = (name: string) =>
  readFileSync(new URL(`pasted/${name}.txt`, import.meta.url), 'utf8')
const talk = [alice, bob, join('alice'), join('bob'), say('alice')]

test('of a manager its methods are told by both names, and where its books are', async () => {
  const { reading } = await runOn(pasted('class-ts-ids.ts'), talk)
  expect(reading).toMatchObject({ kind: 'manager', spoken: null })
  expect(reading?.methods).toContainEqual({ as: 'connect', name: 'register' })
  expect(reading?.missing).toContain('getRoomMembers')
  expect(reading?.maps).toEqual([
    { part: 'connections', shown: 'kept', name: 'members' },
    { part: 'rooms', shown: 'kept', name: 'rooms' },
    { part: 'connectionRooms', shown: 'derived', name: null },
  ])
})

test.each([
  ['tutorial-ws.js', 'flat'],
  ['socketio-express.js', 'events'],
  ['nest-gateway.ts', 'events'],
  ['verb-key-no-class.js', 'verb-key'],
  ['handlers-exported.ts', 'seed'],
])('%s is spoken to as %s, which is read off its code', async (name, dialect) => {
  const { reading } = await runOn(pasted(name), talk)
  expect(reading?.spoken).toMatchObject({ how: 'read', dialect, asked: 3 })
})

test('what is not understood is counted, with the last of it', async () => {
  const { spoken } = (await runOn(pasted('tutorial-ws.js'), talk)).reading ?? {}
  expect(spoken?.unread).toBeGreaterThan(0)
  expect(spoken?.unreadText).toContain('"type":')
})

test('a wrong dialect is seen by its silence', async () => {
  const source = `${pasted('verb-key-no-class.js')}\nconst adapter = 'events'`
  const { spoken } = (await runOn(source, talk)).reading ?? {}
  expect(spoken).toMatchObject({
    how: 'named',
    dialect: 'events',
    asked: 3,
    said: 0,
    letsIn: false,
  })
})

test('who is let in and told nothing is spoken to rightly: the server is silent', async () => {
  const joins = [alice, bob, join('alice'), join('bob')]
  const { spoken } = (await runOn(pasted('verb-key-no-class.js'), joins)).reading ?? {}
  expect(spoken).toMatchObject({ asked: 2, said: 0, letsIn: true })
})

test('an adapter stands beside whatever a module gives for its own', async () => {
  const source = `class Chat {
  constructor(io) { io.on('connection', (socket) => socket.on('enter', (room) => socket.join(room))) }
}
const adapter = { join: 'enter' }
module.exports = Chat`
  const { spoken } = (await runOn(source, talk)).reading ?? {}
  expect(spoken).toMatchObject({ how: 'named', join: '["enter","general"]' })
})

test('what its code names is told as named, also where that is our own messages', async () => {
  const source = `${pasted('tutorial-ws.js')}\nconst adapter = 'seed'`
  const { spoken } = (await runOn(source, talk)).reading ?? {}
  expect(spoken).toMatchObject({ how: 'named', dialect: 'seed' })
})

test('a room that is in the path, or its query, is asked for there', async () => {
  const ask = async (name: string) => (await runOn(pasted(name), talk)).reading?.spoken
  expect(await ask('room-in-query.js')).toMatchObject({
    join: 'GET /ws?room=general',
    message: 'hi',
  })
  expect(await ask('express-ws-params.js')).toMatchObject({ join: 'GET /general', letsIn: true })
  expect(await ask('durable-object.ts')).toMatchObject({ join: 'GET /general?name=alice' })
})

test('who keeps the rooms is found where nothing of it stands at the top of the file', async () => {
  const maps = async (name: string) => (await runOn(pasted(name), talk)).reading?.maps
  const kept = expect.arrayContaining([{ part: 'rooms', shown: 'kept', name: 'rooms' }])
  expect(await maps('room-objects.ts')).toEqual(kept)
  expect(await maps('socketio-service.ts')).toEqual(kept)
})
