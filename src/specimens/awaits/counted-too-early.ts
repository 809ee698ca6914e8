import type { ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import type { RoomManager } from '#rooms/roomManager.ts'
import { RoomsError } from '#rooms/roomsError.ts'
import { connect, join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class CountedTooEarly extends RoomServer {
  protected override makeManager(options: ConnectionManagerOptions<Member>): RoomManager<Member> {
    const limits = { ...options.limits, roomMembersMax: Number.POSITIVE_INFINITY }
    return super.makeManager({ ...options, limits })
  }

  protected override join(member: Member, room: string): void | Promise<void> {
    const isFull = this.manager.getRoomCount(room) >= this.limits.roomMembersMax
    if (isFull) throw new RoomsError('room_full', 'the room has as many members as it may')
    return super.join(member, room)
  }
}

export const specimen: Specimen = {
  id: 'counted-too-early',
  flaw: 'Whether a room is full is looked up before an await, and trusted after it.',
  law: 'S11',
  line: 'const isFull',
  story:
    'Carol and dave ask for the last place at the same time. To each of them it is free, and after the await both are in.',
  reports: [github('colyseus/colyseus', 224)],
  settings: { roomMembersMax: 3, authorizeMs: 50 },
  steps: [
    ...both,
    connect('carol'),
    connect('dave'),
    join('carol', 'general'),
    { ...join('dave', 'general'), now: true },
  ],
  make: (options) => new CountedTooEarly(options),
}
