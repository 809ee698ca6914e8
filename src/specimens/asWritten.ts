import type { ServerSocket } from '#network/sockets.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { parseRoute } from '#protocol/routes.ts'
import {
  joined,
  kicked,
  messageSaid,
  presence,
  refusal,
  roomRemoved,
} from '#server/announcements.ts'
import { Member } from '#server/member.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { AsWrittenManager } from './asWrittenManager.ts'
import { ReceiveLoop, WebSocketDisconnect } from './receiveLoop.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

const forbidden = refusal('forbidden', 'this client may not join that room')

/** What a client sends, trusted to be as it should: nothing is checked. */
interface Trusted {
  readonly type: string
  readonly payload: JsonObject & { readonly room_id: string }
}

/**
 * The pattern as tutorials have it: its two endpoints, line by line, over its manager. Only who
 * speaks and who is in the room are added to its messages, for without them no law can be judged.
 */
export class AsWritten implements ServerUnderTest {
  readonly manager: AsWrittenManager
  readonly inboxes = new Map<Member, ReceiveLoop>()
  readonly #onFailure: NonNullable<SpecimenOptions['onFailure']>
  readonly #onHandling: SpecimenOptions['onHandling']
  readonly #authorize: NonNullable<SpecimenOptions['authorize']>
  #members = new Map<string, Member>()
  #ownerSeq = 0

  constructor(options: SpecimenOptions) {
    this.manager = new AsWrittenManager(options.iteration)
    this.#onFailure = options.onFailure ?? (() => undefined)
    this.#onHandling = options.onHandling
    this.#authorize = options.authorize ?? (() => true)
  }

  connection(socket: ServerSocket): void {
    const route = parseRoute(socket.path)
    if (!route) return socket.close()
    const websocket = new Member(socket, route)
    this.#members.set(websocket.id, websocket)
    const loop = new ReceiveLoop(socket, this.#onHandling)
    this.inboxes.set(websocket, loop)
    socket.onClose(() => this.inboxes.delete(websocket))
    const handler =
      route.endpoint === 'ws'
        ? this.#websocketEndpoint(websocket, loop)
        : this.#roomWebsocket(websocket, loop, route.room)
    handler.catch((error) => {
      this.#onFailure('endpoint', error, websocket.id)
      websocket.terminate()
    })
  }

  createRoom(room: string, name: string, metadata: JsonObject = {}): void {
    this.manager.createRoom(room, name, metadata)
  }

  removeRoom(room: string): boolean {
    const members = this.manager.getRoom(room)?.connections
    if (!members) return false
    this.manager.rooms.delete(room)
    for (const member of members) {
      this.manager.connectionRooms.get(member)?.delete(room)
      member.send(roomRemoved(room))?.catch(() => undefined)
    }
    return true
  }

  broadcast(room: string, text: string, exclude?: string): boolean {
    if (!this.manager.getRoom(room)) return false
    const spared = exclude === undefined ? undefined : this.#members.get(exclude)
    const message = messageSaid(null, ++this.#ownerSeq, room, { text })
    this.manager
      .broadcastToRoom(room, message, spared)
      .catch((error) => this.#onFailure('broadcast', error))
    return true
  }

  kick(connection: string, room: string, reason: string): boolean {
    const websocket = this.#members.get(connection)
    if (!websocket || !this.manager.getRoomMembers(room).has(websocket)) return false
    websocket.send(kicked(room, reason))?.catch(() => undefined)
    this.#leave(websocket, room).catch((error) => this.#onFailure('broadcast', error))
    return true
  }

  revoke(connection: string, room: string, reason: string): void {
    this.kick(connection, room, reason)
  }

  disconnect(connection: string, code: number, reason: string): boolean {
    const websocket = this.#members.get(connection)
    // What it leaves behind is cleaned up by its own endpoint, once the close is through.
    websocket?.close(code, reason)
    return websocket !== undefined
  }

  stop(): void {}

  async #websocketEndpoint(websocket: Member, loop: ReceiveLoop): Promise<void> {
    await this.manager.connect(websocket)
    try {
      for (;;) {
        const data = JSON.parse(await loop.receiveText()) as Trusted
        if (data.type === 'join') await this.#join(websocket, data.payload.room_id)
        else if (data.type === 'leave') await this.#leave(websocket, data.payload.room_id)
        else if (data.type === 'message') {
          const roomId = data.payload.room_id
          await this.manager.broadcastToRoom(
            roomId,
            messageSaid(websocket.id, websocket.nextSeq(roomId), roomId, data.payload),
          )
        }
      }
    } catch (error) {
      if (!(error instanceof WebSocketDisconnect)) throw error
      const userRooms = this.manager.getUserRooms(websocket)
      this.manager.disconnect(websocket)
      for (const roomId of userRooms) await this.#tell('user_left', roomId, websocket)
    }
  }

  async #roomWebsocket(websocket: Member, loop: ReceiveLoop, roomId: string): Promise<void> {
    await this.manager.connect(websocket)
    const answer = this.#authorize(websocket.id, roomId)
    if (!(answer === true || (await answer))) {
      this.manager.disconnect(websocket)
      return websocket.close(1008)
    }
    this.manager.joinRoom(websocket, roomId)
    await this.#tell('user_joined', roomId, websocket, websocket)
    try {
      for (;;) await this.manager.broadcastToRoom(roomId, await loop.receiveText())
    } catch (error) {
      if (!(error instanceof WebSocketDisconnect)) throw error
      this.manager.disconnect(websocket)
      await this.#tell('user_left', roomId, websocket)
    }
  }

  async #join(websocket: Member, roomId: string): Promise<void> {
    const answer = this.#authorize(websocket.id, roomId)
    // It is never looked again whether the connection is still there.
    if (!(answer === true || (await answer))) return websocket.send(forbidden)
    this.manager.joinRoom(websocket, roomId)
    await this.#tell('user_joined', roomId, websocket, websocket)
    const members = [...this.manager.getRoomMembers(roomId)].map(({ id }) => id)
    await websocket.send(joined(roomId, websocket.id, members))
  }

  async #leave(websocket: Member, roomId: string): Promise<void> {
    this.manager.leaveRoom(websocket, roomId)
    await this.#tell('user_left', roomId, websocket)
  }

  #tell(
    type: 'user_joined' | 'user_left',
    roomId: string,
    who: Member,
    exclude?: Member,
  ): Promise<void> {
    const text = presence(
      type,
      roomId,
      { connection_id: who.id },
      this.manager.getRoomCount(roomId),
    )
    return this.manager.broadcastToRoom(roomId, text, exclude)
  }
}
