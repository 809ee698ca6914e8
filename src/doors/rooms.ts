// biome-ignore-all lint/performance/noBarrelFile: a door of the package, which leads to the pattern
export type { Connection } from '#rooms/connection.ts'
export { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
export { Inbox, type InboxOptions } from '#rooms/inbox.ts'
export { type EvictReason, Outbox, type OutboxOptions } from '#rooms/outbox.ts'
export { Room, type RoomSummary } from '#rooms/room.ts'
export { assertRoomId } from '#rooms/roomId.ts'
export { type RoomLimits, roomLimits } from '#rooms/roomLimits.ts'
export { RoomsError, type RoomsErrorCode } from '#rooms/roomsError.ts'
