import { settle } from '#host/settle.ts'
import { FakeSocket } from './fakeSocket.test-support.ts'
import { RoomServer } from './roomServer.ts'
import type { RoomServerOptions } from './roomServerOptions.ts'

/** A connection that was let in, by its socket. */
export async function connected(
  server: RoomServer,
  id: string,
  path?: string,
): Promise<FakeSocket> {
  const socket = new FakeSocket(id, path)
  server.connection(socket)
  await settle()
  return socket
}

/** Two in one room, which have heard that they are. */
export async function pair(options: RoomServerOptions = {}) {
  const server = new RoomServer(options)
  const [a, b] = [await connected(server, 'a#1'), await connected(server, 'b#1')] as const
  for (const socket of [a, b]) socket.join('r')
  await settle()
  for (const socket of [a, b]) socket.take()
  return { server, a, b }
}
