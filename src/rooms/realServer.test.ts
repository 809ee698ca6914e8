import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Connection } from './connection.ts'
import { ConnectionManager } from './connectionManager.ts'
import { Inbox } from './inbox.ts'

/** Bytes that may wait within a `ws` socket before the next text has to. */
const bufferedBytesMax = 65_536

/** A `ws` socket as the pattern wants it: this is all that a real server has to write. */
function connectionOf(socket: WebSocket, id: string): Connection {
  return {
    id,
    accept: () => undefined,
    send: (text) => {
      const isOpen = socket.readyState === WebSocket.OPEN
      if (isOpen && socket.bufferedAmount < bufferedBytesMax) return socket.send(text)
      return new Promise((resolve, reject) => {
        socket.send(text, (error) => (error ? reject(error) : resolve()))
      })
    },
    close: (code, reason) => socket.close(code, reason),
  }
}

const manager = new ConnectionManager()
let server: WebSocketServer

/** Who has been handled so far, for a test to wait for. */
function listen(): WebSocketServer {
  let ids = 0
  const made = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  made.on('connection', async (socket) => {
    const connection = connectionOf(socket, `c${++ids}`)
    const inbox = new Inbox<string>((text) => handle(connection, text), {
      framesMax: 10,
      onOverflow: () => socket.terminate(),
      onError: () => undefined,
    })
    socket.on('message', (data) => inbox.push(String(data)))
    socket.on('close', () => {
      inbox.close()
      for (const room of manager.disconnect(connection)) {
        manager.broadcastToRoom(room, `left ${connection.id}`)
      }
      made.emit('cleaned')
    })
    await manager.connect(connection)
  })
  return made
}

function handle(connection: Connection, text: string): void {
  const [verb, room = '', ...words] = text.split(' ')
  if (verb === 'join') manager.joinRoom(connection, room)
  if (verb === 'leave') manager.leaveRoom(connection, room)
  if (verb === 'say') manager.broadcastToRoom(room, words.join(' '), { exclude: connection })
  manager.send(connection, `done ${text}`)
}

async function open(): Promise<WebSocket> {
  const { port } = server.address() as AddressInfo
  const client = new WebSocket(`ws://127.0.0.1:${port}`)
  await once(client, 'open')
  return client
}

async function ask(client: WebSocket, text: string): Promise<void> {
  const answer = heard(client)
  client.send(text)
  expect(await answer).toBe(`done ${text}`)
}

async function heard(client: WebSocket): Promise<string> {
  const [data] = await once(client, 'message')
  return String(data)
}

afterEach(() => {
  for (const client of server.clients) client.terminate()
  server.close()
})

test('the pattern runs unchanged on a real server, from join to disconnect', async () => {
  server = listen()
  await once(server, 'listening')
  const [alice, bob] = [await open(), await open()] as const
  await ask(alice, 'join general')
  await ask(bob, 'join general')
  await ask(bob, 'join alone')

  const message = heard(alice)
  await ask(bob, 'say general hello there')
  expect(await message).toBe('hello there')

  await ask(alice, 'leave general')
  expect(alice.readyState).toBe(WebSocket.OPEN)
  expect(manager.connections.size).toBe(2)
  await ask(alice, 'join general')

  const farewell = heard(alice)
  bob.close(1000)
  expect(await farewell).toBe('left c2')
  expect([...manager.rooms.keys()]).toEqual(['general'])

  const cleaned = once(server, 'cleaned')
  alice.terminate()
  await cleaned
  expect(manager.connections.size).toBe(0)
  expect(manager.rooms.size).toBe(0)
  expect(manager.connectionRooms.size).toBe(0)
})
