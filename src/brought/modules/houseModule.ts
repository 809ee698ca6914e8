import { serviceRestart } from '#protocol/closeCodes.ts'
import { parseRoute } from '#protocol/routes.ts'
import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Inbox } from '#rooms/inbox.ts'
import { Outbox } from '#rooms/outbox.ts'
import { Room } from '#rooms/room.ts'
import { RoomsError } from '#rooms/roomsError.ts'
import * as announcements from '#server/announcements.ts'
import { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'

/** The name by which code imports the reference, to stand over it. */
export const houseModuleName = 'roomscope/server'

/** What code that stands over the reference can import: the server, its manager, and what these are made of. */
export const houseModule = {
  ...announcements,
  ConnectionManager,
  Inbox,
  Member,
  Outbox,
  parseRoute,
  Room,
  RoomServer,
  RoomsError,
  serviceRestart,
}
