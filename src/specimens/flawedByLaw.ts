import type { Frame, ServerSocket } from '#network/sockets.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { RoomSummary } from '#rooms/room.ts'
import { said } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer, type RoomServerOptions } from '#server/roomServer.ts'
import { Awaiting } from './flawedAwaits.ts'

/** The reference with one flaw each. What stands here is the flaw; all else is the reference. */

/** A number beside the set, which every join counts up. */
export class CounterDrift extends ConnectionManager<Member> {
  #counts = new Map<string, number>()

  override joinRoom(member: Member, roomId: string): boolean {
    const joined = super.joinRoom(member, roomId)
    this.#counts.set(roomId, this.getRoomCount(roomId) + 1)
    return joined
  }

  override getRoomCount(roomId: string): number {
    return this.#counts.get(roomId) ?? 0
  }

  protected override removeFromRoom(roomId: string, member: Member): void {
    super.removeFromRoom(roomId, member)
    this.#counts.set(roomId, this.getRoomCount(roomId) - 1)
  }
}

/** The metadata is written last, and so over what stands there. */
export class MetadataWins extends ConnectionManager<Member> {
  override listRooms(): RoomSummary[] {
    return super.listRooms().map((room) => ({ ...room, ...this.getRoom(room.id)?.metadata }))
  }
}

/** Each pong is answered with the next ping, to know the latency at every moment. */
export class PingStorm extends RoomServer {
  override connection(socket: ServerSocket): void {
    super.connection(socket)
    socket.onPong(() => socket.ping())
    socket.ping()
  }
}

/** It pings twice as often as it says, and so gives up in half the time. */
export class HastyReaper extends RoomServer {
  constructor({ heartbeat, ...options }: RoomServerOptions) {
    const { periodMs = 0, every } = heartbeat ?? {}
    super(every ? { ...options, heartbeat: { periodMs: Math.ceil(periodMs / 2), every } } : options)
  }
}

/** A join asks somebody who never answers, and there is no time limit. */
export class NoTimeout extends RoomServer {
  protected override async join(): Promise<void> {
    await new Promise(() => undefined)
  }
}

/** `onmessage` is an async function, and nobody waits for it. */
export class Overlap extends Awaiting {
  protected override handle(member: Member, frame: Frame): void {
    Promise.resolve(super.handle(member, frame)).catch(() => undefined)
  }

  protected override async join(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await super.join(member, room)
  }
}

/** Who joins again is taken out and put in again, and everybody is told both. */
export class JoinAnew extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    if (this.manager.leaveRoom(member, room)) this.announce('user_left', room, member)
    return super.join(member, room)
  }
}

/** The member who stands next is sent a message at once, the others by way of a broker. */
export class TwoPaths extends Awaiting {
  protected override say(member: Member, room: string, own: JsonObject): void {
    const members = [...this.manager.getRoomMembers(room)]
    const message = said(member.id, member.nextSeq(room), room, own)
    const next = members[(members.indexOf(member) + 1) % members.length]
    if (next) this.manager.send(next, message)
    const others = members.filter((other) => other !== member && other !== next)
    void this.pause(member.id).then(() => {
      for (const other of others) this.manager.send(other, message)
    })
  }
}

/** Each send is awaited before the next one is begun. */
export class AwaitEachSend extends RoomServer {
  protected override async say(member: Member, room: string, own: JsonObject): Promise<void> {
    const message = said(member.id, member.nextSeq(room), room, own)
    for (const other of this.manager.getRoomMembers(room)) {
      if (other !== member) await other.send(message)?.catch(() => undefined)
    }
  }
}

/** JSON is written in ASCII, with an escape for everything else. */
export class AsciiOnly extends ConnectionManager<Member> {
  override broadcastToRoom(
    roomId: string,
    message: string,
    options: { exclude?: Member } = {},
  ): number {
    const ascii = message.replaceAll(/[^\0-~]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    return super.broadcastToRoom(roomId, ascii, options)
  }
}
