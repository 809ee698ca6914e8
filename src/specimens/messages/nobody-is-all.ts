import { ConnectionManager } from '#rooms/connectionManager.ts'
import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice, bob } from '#specimens/steps.ts'

/** Who is meant when nobody is named? Everybody. */
class NobodyIsAll extends ConnectionManager<Member> {
  override broadcastToRoom(
    roomId: string,
    message: string,
    { exclude }: { exclude?: Member } = {},
  ): number {
    const members = this.getRoomMembers(roomId)
    const recipients = members.size === 0 ? this.connections : members
    for (const connection of recipients) if (connection !== exclude) this.send(connection, message)
    return recipients.size
  }
}

export const specimen: Specimen = {
  id: 'nobody-is-all',
  flaw: 'A broadcast to a room that nobody is in goes to everybody.',
  law: 'T4',
  line: 'members.size === 0',
  story:
    'An empty list of rooms was read as no condition at all, so what was meant for nobody was sent to all.',
  reports: [github('socketio/socket.io', 'a4cc6bd8'), github('socketio/socket.io', 4645)],
  steps: [alice, bob, join('alice', 'general'), leave('alice', 'general')],
  make: on(NobodyIsAll),
}
