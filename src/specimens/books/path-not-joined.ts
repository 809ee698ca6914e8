import { connect, join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** The path is read, and what it names is not joined. */
class PathNotJoined extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    if (member.route.endpoint !== 'room') return super.join(member, room)
  }
}

export const specimen: Specimen = {
  id: 'path-not-joined',
  flaw: 'Who comes on the path of a room is not put into it.',
  law: 'T6',
  story: 'The socket opens, nothing is refused, and nothing is ever said.',
  steps: [alice, join('alice', 'general'), connect('bob', '/ws/room/general')],
  make: (options) => new PathNotJoined(options),
}
