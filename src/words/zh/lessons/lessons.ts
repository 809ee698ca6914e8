import type { lessonsInEnglish } from '#words/en/lessons/lessons.ts'
import { address } from './address.ts'
import { badFrame } from './bad-frame.ts'
import { broadcast } from './broadcast.ts'
import { changingSet } from './changing-set.ts'
import { deadSocket } from './dead-socket.ts'
import { disconnect } from './disconnect.ts'
import { emptyRooms } from './empty-rooms.ts'
import { groups } from './groups.ts'
import { halfOpen } from './half-open.ts'
import { keptRooms } from './kept-rooms.ts'
import { lateJoin } from './late-join.ts'
import { leave } from './leave.ts'
import { panel } from './panel.ts'
import { slowReader } from './slow-reader.ts'
import { tellOnce } from './tell-once.ts'
import { twoMaps } from './two-maps.ts'
import { twoTabs } from './two-tabs.ts'

/** All that lessons say in Chinese; fetched apart from the page, with the lessons. */
export const lessonsInChinese = {
  panel,
  each: {
    groups,
    'two-maps': twoMaps,
    leave,
    disconnect,
    'empty-rooms': emptyRooms,
    broadcast,
    'tell-once': tellOnce,
    'dead-socket': deadSocket,
    'changing-set': changingSet,
    'late-join': lateJoin,
    'bad-frame': badFrame,
    'half-open': halfOpen,
    'slow-reader': slowReader,
    'kept-rooms': keptRooms,
    address,
    'two-tabs': twoTabs,
  },
} satisfies typeof lessonsInEnglish
