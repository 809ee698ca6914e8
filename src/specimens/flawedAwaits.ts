import type { JsonObject } from '#protocol/messages.ts'
import { joined, left, presence, said } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { iterate } from './iterate.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

/** Servers that await something, a database say, while they handle a frame. */
export class Awaiting extends RoomServer {
  protected readonly pause: (connection: string) => Promise<void>
  readonly #onFailure: SpecimenOptions['onFailure']

  constructor(options: SpecimenOptions) {
    super(options)
    this.pause = options.pause
    this.#onFailure = options.onFailure
  }

  /** Begins something and goes on without it; that it failed is known all the same. */
  protected detach(where: string, work: Promise<void>, member: Member): void {
    work.catch((error) => this.#onFailure?.(where, error, member.id))
  }
}

export class AwaitedJoin extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await this.admit(member, room)
  }
}

export class AwaitedLeave extends Awaiting {
  protected override async leave(member: Member, room: string): Promise<void> {
    await this.pause(member.id)
    await super.leave(member, room)
  }
}

export class StaleSnapshot extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    const before = [...this.manager.getRoomMembers(room)].map(({ id }) => id)
    await this.pause(member.id)
    const isNew = this.manager.joinRoom(member, room)
    this.manager.send(member, joined(room, member.id, [...new Set([...before, member.id])]))
    if (isNew) this.announce('user_joined', room, member)
  }
}

/** The room is looked up before the await; it may be another room of that name afterwards, or none. */
export class StaleRef extends Awaiting {
  protected override async join(member: Member, room: string): Promise<void> {
    const found = this.manager.getRoom(room)
    await this.pause(member.id)
    const own = this.manager.connectionRooms.get(member)
    if (!found || !own) return this.admit(member, room)
    found.connections.add(member)
    own.add(room)
    const members = [...found.connections].map(({ id }) => id)
    this.manager.send(member, joined(room, member.id, members))
    this.announce('user_joined', room, member)
  }
}

/** Says goodbye to a socket that is closed; what comes after the await is the cleanup. */
export class Farewell extends Awaiting {
  protected override part(member: Member): void {
    this.detach('the close listener', this.#goodbye(member), member)
  }

  async #goodbye(member: Member): Promise<void> {
    for (const room of this.manager.getUserRooms(member)) await member.send(left(room))
    super.part(member)
  }
}

/** Each announcement is a task of its own, and sees who is there when it runs. */
export class AsyncFanout extends Awaiting {
  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const later = async () => {
      await this.pause(member.id)
      super.announce(type, room, member)
    }
    this.detach('the fan-out', later(), member)
  }
}

/** Each fan-out is a task of its own, and waits after each recipient. */
abstract class AwaitedFanout extends Awaiting {
  /** Whom the loop goes over. */
  protected abstract recipients(room: string): Iterable<Member>

  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const text = presence(type, room, member.id, this.manager.getRoomCount(room))
    this.detach('the fan-out', this.#fanOut(room, text, member), member)
  }

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (!this.manager.getRoomMembers(room).has(member)) return super.say(member, room, own)
    const text = said(member.id, member.nextSeq(room), room, own)
    this.detach('the fan-out', this.#fanOut(room, text, member), member)
  }

  async #fanOut(room: string, text: string, exclude: Member): Promise<void> {
    for (const member of this.recipients(room)) {
      if (member === exclude) continue
      this.manager.send(member, text)
      await this.pause(member.id)
    }
  }
}

/** Over a copy: who left meanwhile is still sent to, and who is far down hears late. */
export class AwaitSnapshot extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return this.manager.getRoomMembers(room)
  }
}

/** Over the Set itself, as JavaScript has it: who leaves and comes back is met twice. */
export class AwaitLive extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return this.manager.getRoom(room)?.connections ?? []
  }
}

/** Over the set itself, as Python has it: a set that changed its size throws. */
export class AwaitLivePy extends AwaitedFanout {
  protected recipients(room: string): Iterable<Member> {
    return iterate(this.manager.getRoom(room)?.connections ?? new Set<Member>(), 'fail-fast')
  }
}
