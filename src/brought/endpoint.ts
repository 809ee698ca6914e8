import { utf8Bytes } from '#kernel/utf8.ts'
import type { Frame } from '#network/sockets.ts'
import type { Breach } from '#protocol/closeCodes.ts'
import type { ClientMessage, ErrorCode, JsonObject } from '#protocol/messages.ts'
import { readFrameOn } from '#protocol/readFrame.ts'
import type { Route } from '#protocol/routes.ts'
import { assertRoomId } from '#rooms/roomId.ts'
import { joined, left, messageSaid, pong, presence, refusal } from '#server/announcements.ts'
import type { ServerLimits } from '#server/roomServerOptions.ts'
import type { Known } from './books/identities.ts'
import type { ManagerCalls, Person } from './calls/managerCalls.ts'

/** What the endpoint asks of the server that it belongs to. */
export interface EndpointWorld {
  readonly calls: ManagerCalls
  readonly limits: ServerLimits
  readonly echo: boolean
  readonly authorize: (connection: string, room: string) => boolean | Promise<boolean>
  /** Whether the server still has the connection. */
  readonly has: (person: Person) => boolean
  /** Cleans up and closes, for something that the client did. */
  readonly expel: (breach: Breach) => void
  /** Somebody is about to come to a room. */
  readonly speaksOf: (room: string) => void
  /** Who is in a room, as the manager has it. */
  readonly membersOf: (room: string) => readonly Known[]
  /** Where somebody is, as the manager has it. */
  readonly roomsOf: (person: Person) => readonly string[]
  /** It has come to a room, or has left it: for a manager that says neither. */
  readonly moves: (person: Person, room: string, isIn: boolean) => void
}

/**
 * One connection of `/ws` or `/ws/room/:id` over somebody's manager: it checks what comes in, asks the
 * manager, and says what the protocol has it say. The manager decides who is where, and who hears it.
 */
export class Endpoint {
  readonly #world: EndpointWorld
  readonly #person: Person
  readonly #route: Route
  #numbers = new Map<string, number>()
  /** The frame that is handled was answered. */
  #replied = false

  constructor(world: EndpointWorld, person: Person, route: Route) {
    this.#world = world
    this.#person = person
    this.#route = route
  }

  /** Whose connection it is. */
  get id(): string {
    return this.#person.known.id
  }

  /** It is let in, and joined to the room of its path. */
  async welcome(): Promise<void> {
    if (this.#route.endpoint === 'room') await this.#join(this.#route.room)
  }

  /** The manager threw at a frame: who asked for something gets an answer all the same. */
  failed(): void {
    if (!this.#replied) this.#refuse('internal', 'the server failed at this; it goes on')
  }

  /** One frame; the next waits until this is done. */
  handle(frame: Frame): void | Promise<void> {
    this.#replied = false
    if (!this.#world.has(this.#person)) return
    const { limits } = this.#world
    if (frame.kind === 'binary') return this.#expel('binary frame')
    if (utf8Bytes(frame.text) > limits.frameBytesMax) return this.#expel('frame too big')
    // A manager of connections has no states of members.
    const ofMembers = { ...limits, memberStateBytesMax: 0 }
    const decoded = readFrameOn(this.#route, frame.text, ofMembers)
    if (decoded.ok) return this.#answer(decoded.message)
    this.#refuse(decoded.code, decoded.text)
  }

  /** The socket is closed: the manager is told once, and then the rooms that it was in. */
  async part(): Promise<void> {
    const { calls, roomsOf } = this.#world
    const rooms = [...roomsOf(this.#person)]
    const done = calls.has('disconnect')
      ? calls.call('disconnect', this.#person)
      : this.#leaveAll(rooms)
    if (isPending(done)) await done
    for (const room of rooms) await this.#announce('user_left', room)
  }

  /** What a handler does whose manager knows of leaving only. */
  async #leaveAll(rooms: readonly string[]): Promise<void> {
    const { calls } = this.#world
    for (const room of rooms) {
      const done = calls.move('leaveRoom', this.#person, room)
      if (isPending(done)) await done
    }
  }

  #answer(message: ClientMessage): void | Promise<void> {
    switch (message.type) {
      case 'join':
        return this.#join(message.room)
      case 'leave':
        return this.#leave(message.room)
      case 'message':
        return this.#say(message.room, message.payload)
      case 'ping':
        return this.#send(pong())
      default:
    }
  }

  async #join(room: string): Promise<void> {
    const { calls, authorize, has, membersOf, moves, speaksOf } = this.#world
    const problem = this.#problemOf(room)
    if (problem) return this.#refuse(...problem)
    const answer = authorize(this.#person.known.id, room)
    const mayJoin = answer === true || (await answer)
    if (!has(this.#person)) return
    if (!mayJoin) return this.#refuse('forbidden', 'this client may not join that room')
    const isNew = !this.#isIn(room)
    speaksOf(room)
    const done = calls.move('joinRoom', this.#person, room)
    if (isPending(done)) await done
    if (!has(this.#person)) return
    moves(this.#person, room, true)
    const members = membersOf(room).map(({ id }) => id)
    this.#send(joined(room, this.#person.known.id, members))
    if (isNew) await this.#announce('user_joined', room)
  }

  async #leave(room: string): Promise<void> {
    if (!this.#isIn(room)) return this.#notMember()
    this.#world.moves(this.#person, room, false)
    this.#numbers.delete(room)
    const done = this.#world.calls.move('leaveRoom', this.#person, room)
    if (isPending(done)) await done
    // Who went meanwhile was told of by the close.
    if (!this.#world.has(this.#person)) return
    this.#send(left(room))
    await this.#announce('user_left', room)
  }

  async #say(room: string, own: JsonObject): Promise<void> {
    if (!this.#isIn(room)) return this.#notMember()
    const seq = (this.#numbers.get(room) ?? 0) + 1
    this.#numbers.set(room, seq)
    const message = messageSaid(this.#person.known.id, seq, room, own)
    const spared = this.#world.echo ? undefined : this.#person
    const done = this.#world.calls.broadcast(room, message, spared, this.#person)
    if (isPending(done)) await done
  }

  async #announce(type: 'user_joined' | 'user_left', room: string): Promise<void> {
    const { calls, membersOf } = this.#world
    const count = calls.count(room) ?? membersOf(room).length
    const text = presence(type, room, { connection_id: this.#person.known.id }, count)
    const done = calls.broadcast(room, text, this.#person)
    if (isPending(done)) await done
  }

  #isIn(room: string): boolean {
    return this.#world.membersOf(room).includes(this.#person.known)
  }

  #problemOf(room: string): [ErrorCode, string] | null {
    const { roomIdCharsMax, roomsPerConnectionMax } = this.#world.limits
    try {
      assertRoomId(room, roomIdCharsMax)
    } catch (error) {
      return ['bad_room', (error as Error).message]
    }
    const isFull =
      this.#world.roomsOf(this.#person).length >= roomsPerConnectionMax && !this.#isIn(room)
    const text = `a connection may be in ${roomsPerConnectionMax} rooms, not in more`
    return isFull ? ['too_many_rooms', text] : null
  }

  #notMember(): void {
    this.#refuse('not_member', 'this connection is not in that room')
  }

  #refuse(code: ErrorCode, text: string): void {
    this.#send(refusal(code, text))
  }

  #send(text: string): void {
    if (this.#person.socket.readyState !== this.#person.socket.OPEN) return
    this.#replied = true
    const { line } = this.#person
    // The manager does not hear of it; one that is closing already is left to close.
    line.say(text)?.catch(() => {
      if (line.state === 'open') line.cut()
    })
  }

  #expel(breach: Breach): void {
    this.#world.expel(breach)
  }
}

/** A manager that decides at once is not waited for. */
function isPending(result: unknown): result is Promise<unknown> {
  return result instanceof Promise
}
