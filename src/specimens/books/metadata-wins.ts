import { ConnectionManager } from '#rooms/connectionManager.ts'
import type { RoomSummary } from '#rooms/room.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'

/** The metadata is written last, and so over what stands there. */
class MetadataWins extends ConnectionManager<Member> {
  override listRooms(): RoomSummary[] {
    return super.listRooms().map((room) => ({ ...room, ...this.getRoom(room.id)?.metadata }))
  }
}

export const specimen: Specimen = {
  id: 'metadata-wins',
  flaw: 'Metadata overwrites id, name and member count in the list of rooms.',
  law: 'S10',
  story:
    'The metadata is spread last, so a room made with a field called memberCount lies about itself.',
  steps: [{ do: 'createRoom', room: 'general', metadata: { memberCount: 999 } }],
  make: on(MetadataWins),
}
