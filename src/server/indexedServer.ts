import type { ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { IndexedManager } from '#rooms/indexed/indexedManager.ts'
import type { RoomManager } from '#rooms/roomManager.ts'
import type { Member } from './member.ts'
import { RoomServer } from './roomServer.ts'

/** The reference's endpoints over the manager that keeps arrays instead of sets. */
export class IndexedServer extends RoomServer {
  protected override makeManager(options: ConnectionManagerOptions<Member>): RoomManager<Member> {
    return new IndexedManager<Member>(options)
  }
}
