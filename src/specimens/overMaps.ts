import type { ConnectionManager } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'

/** Servers that change the maps of the reference themselves, which is what no server should. */
export class OverMaps extends RoomServer {
  declare readonly manager: ConnectionManager<Member>
}
