import { synchronous } from './synchronous.ts'

/** The classic leak: a disconnect that looks at the first room and forgets the others. */
export const leaking = synchronous.replace(
  'for (const room of this.connectionRooms.get(ws) ?? []) this.remove(ws, room)',
  'const [room] = this.connectionRooms.get(ws) ?? []\n    if (room !== undefined) this.remove(ws, room)',
)
