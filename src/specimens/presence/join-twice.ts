import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

class JoinTwice extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    const wasIn = this.manager.getRoomMembers(room).has(member)
    const done = super.join(member, room)
    if (wasIn) this.announce('user_joined', room, member)
    return done
  }
}

export const specimen: Specimen = {
  id: 'join-twice',
  flaw: 'A second join is announced again.',
  law: 'T1',
  story: 'A client that joins again after a hiccup is counted twice by all the others.',
  reports: [
    github('phoenixframework/phoenix', 1483),
    github('socketio/socket.io', 383),
    github('uNetworking/uWebSockets', 962),
  ],
  steps: [...both, join('bob', 'general')],
  make: (options) => new JoinTwice(options),
}
