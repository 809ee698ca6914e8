import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alice, bob, close, join, leave, runOn, say } from './brought.test-support.ts'

// Servers and managers as people paste them, a file each in `pasted/`, and what they really get wrong.

const read = (name: string) => readFileSync(new URL(`pasted/${name}.txt`, import.meta.url), 'utf8')

/** Two come and talk; one leaves and comes back; both go, one after the other. */
const day = [
  alice,
  bob,
  join('alice'),
  join('bob'),
  say('alice'),
  leave('bob'),
  join('bob'),
  close('alice'),
  say('bob'),
  close('bob'),
]

test.each([
  // A tutorial's: whoever goes leaves an empty set behind.
  ['tutorial-ws.js', ['S3']],
  // NestJS: a disconnect cleans up nothing.
  ['nest-gateway.ts', ['S2']],
  // Socket.IO: who disconnects stays in the list of users.
  ['socketio-express.js', ['S2', 'S4', 'T2']],
  // As iris #862: who leaves all rooms leaves the empty ones behind.
  ['class-ts-ids.ts', ['S3']],
  ['async-redis-like.ts', []],
  ['closure-factory.js', []],
  ['module-exports.js', []],
  // A port of FastAPI's example: the room of the last who went stays.
  ['python-port.ts', ['S3']],
  ['onconnection-http-upgrade.ts', ['S3']],
  ['verb-key-no-class.js', ['S3']],
  ['singleton-instance.ts', []],
  ['express-ws.js', []],
  // A disconnect clears its own list, and no room.
  ['fastify.ts', ['S2']],
  ['given-io.js', []],
  ['class-makes-server.ts', ['T2']],
  // One after the other on the platforms that people write for.
  ['bun-serve.ts', []],
  ['uwebsockets.js', []],
  ['deno-serve.ts', []],
  ['durable-object.ts', []],
  ['partykit.ts', []],
  // A leave and a close take somebody out, and leave the set.
  ['hono-upgrade.ts', ['S3']],
  // The room is in the path, or in the query: a socket for each.
  ['express-ws-params.js', []],
  ['room-in-query.js', ['S3']],
  // Nothing of it stands at the top of the file.
  ['room-objects.ts', []],
  ['rooms-as-classes.ts', []],
  ['handlers-by-event.ts', []],
  ['hub-options.js', []],
  ['signaling.js', []],
  ['hub-emitter.js', []],
  ['splice-in-loop.js', []],
  ['async-database.ts', []],
  // Its list is filtered, and what comes of it is thrown away.
  ['user-manager.ts', ['S2', 'T1', 'T2']],
  // It has a word for a leave, and never says it.
  ['enum-players.ts', ['T6']],
  // What the service keeps beside Socket.IO's own rooms stays behind.
  ['socketio-service.ts', ['S3']],
  // It tells of a leave, and of no disconnect.
  ['handlers-exported.ts', ['S3', 'T2']],
] as const)('%s is read, and breaks nothing but %j in a day', async (name, expected) => {
  const { laws, failures } = await runOn(read(name), day)
  expect([laws, failures]).toEqual([expected, []])
})

test('as netty-socketio #370: leaving one room forgets the others (S1)', async () => {
  const steps = [alice, join('alice', 'a'), join('alice', 'b'), leave('alice', 'a')]
  expect((await runOn(read('module-exports.js'), steps)).laws).toContain('S1')
})

test('as socket.io-adapter #58: a join that was looked up meanwhile comes after the end (S2)', async () => {
  const steps = [alice, join('alice'), { ...close('alice'), now: true }]
  expect((await runOn(read('async-redis-like.ts'), steps)).laws).toContain('S2')
})

test('a list that is spliced while it is gone through forgets every second room (S2)', async () => {
  const steps = [alice, join('alice', 'a'), join('alice', 'b'), close('alice')]
  expect((await runOn(read('splice-in-loop.js'), steps)).laws).toContain('S2')
})

test('a join that a database answers after the end comes too late (S2)', async () => {
  const steps = [alice, join('alice'), { ...close('alice'), now: true }]
  expect((await runOn(read('async-database.ts'), steps)).laws).toContain('S2')
})
