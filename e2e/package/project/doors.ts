import * as core from 'roomscope'
import * as playwright from 'roomscope/playwright'
import * as rooms from 'roomscope/rooms'
import * as vitest from 'roomscope/vitest'

/** All that the doors have, each with its types. */
export const doors = { core, playwright, rooms, vitest }
export type Fold = ReturnType<typeof core.fold>
export const members: core.World['rooms'] = core.fold([]).rooms
export const manager: rooms.RoomManager<rooms.Connection> = new rooms.IndexedManager()
