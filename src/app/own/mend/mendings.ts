import { awaiting } from './awaiting.ts'
import { deciding } from './deciding.ts'
import { houseCode } from './houseCode.ts'

/** A text of a sound manager, and what stands there with the flaw. */
type Edit = readonly [right: string, flawed: string]

const toRooms = 'for (const room of rooms) this.take(ws, room)'
const remembers = '    this.connectionRooms.get(ws)!.add(room)\n'
const adds = '    this.rooms.get(room)!.members.add(ws)\n'
const excludes = '      if (ws !== exclude) ws.send(message)\n'
const emptied = '    if (found.members.size === 0 && !found.permanent) this.rooms.delete(room)\n'
const forgets = '    this.connectionRooms.get(ws)?.delete(room)\n    this.take(ws, room)\n'
const takes = '    if (!found?.members.delete(ws)) return\n'
const counted = '    return this.rooms.get(room)?.members.size ?? 0\n'
const isThere = '    if (!this.connections.has(ws)) return\n'
const sends = '    for (const ws of this.getRoomMembers(room)) {\n'
const keepsCounts = '  private connections = new Set<WebSocket>()\n'

/** Flaws of a manager that decides at once, by the specimen that has the same. */
const decided: Readonly<Record<string, readonly Edit[]>> = {
  'counter-drift': [
    [keepsCounts, `${keepsCounts}  private counts = new Map<string, number>()\n`],
    [adds, `${adds}    this.counts.set(room, this.getRoomCount(room) + 1)\n`],
    [takes, `${takes}    this.counts.set(room, this.getRoomCount(room) - 1)\n`],
    [counted, '    return this.counts.get(room) ?? 0\n'],
  ],
  'disconnect-joins': [
    [toRooms, 'for (const room of rooms) this.rooms.get(room)?.members.add(ws)'],
  ],
  'empty-room': [[emptied, '']],
  'first-room-only': [
    [toRooms, 'const [first] = rooms\n    if (first !== undefined) this.take(ws, first)'],
  ],
  'join-one-way': [[remembers, '']],
  'kept-by-joining': [
    ['this.createRoom(room, room, {}, false)', 'this.createRoom(room, room, {})'],
  ],
  'kept-room-lost': [[' && !found.permanent', '']],
  'leave-all-rooms': [
    [
      forgets,
      '    for (const one of this.getUserRooms(ws)) this.take(ws, one)\n    this.connectionRooms.set(ws, new Set())\n',
    ],
  ],
  'leave-one-way': [[forgets, '    this.take(ws, room)\n']],
  'metadata-wins': [
    [
      '{ ...metadata, id, name, memberCount: members.size }',
      '{ id, name, memberCount: members.size, ...metadata }',
    ],
  ],
  'rooms-with-anybody': [[toRooms, `${toRooms}\n    this.rooms.clear()`]],
  'leave-means-current': [
    [
      forgets,
      '    const current = [...this.getUserRooms(ws)].at(-1) ?? room\n    this.connectionRooms.get(ws)?.delete(current)\n    this.take(ws, current)\n',
    ],
  ],
  'as-often-as-joined': [
    [adds, `${adds}    this.joins.push([ws, room])\n`],
    [keepsCounts, `${keepsCounts}  private joins: [WebSocket, string][] = []\n`],
    [
      sends,
      '    const there = this.getRoomMembers(room)\n    for (const [ws, joined] of this.joins) {\n      if (joined !== room || !there.has(ws)) continue\n',
    ],
  ],
  'cached-recipients': [
    [keepsCounts, `${keepsCounts}  private cached = new Map<string, WebSocket[]>()\n`],
    [
      sends,
      '    if (!this.cached.has(room)) this.cached.set(room, [...this.getRoomMembers(room)])\n    for (const ws of this.cached.get(room)!) {\n      if (!this.getRoomMembers(room).has(ws)) continue\n',
    ],
  ],
  echo: [[excludes, '      ws.send(message)\n']],
  'exclude-ignored': [[excludes, '      ws.send(message)\n']],
  'nobody-is-all': [
    [
      sends,
      '    const members = this.getRoomMembers(room)\n    for (const ws of members.size > 0 ? members : this.connections) {\n',
    ],
  ],
}

/** Flaws of one that awaits something. */
const awaited: Readonly<Record<string, readonly Edit[]>> = {
  'join-no-recheck': [[isThere, '']],
  'leave-resurrect': [
    [
      '    this.connectionRooms.get(ws)?.delete(room)\n    this.take',
      '    const rooms = this.connectionRooms.get(ws) ?? new Set()\n    rooms.delete(room)\n    this.connectionRooms.set(ws, rooms)\n    this.take',
    ],
  ],
}

/**
 * The code that is to be mended: a manager as somebody would have written it, where a manager can have the
 * flaw, and else the server itself, over the reference. Null for a flaw that clients have.
 */
export function flawedCode(server: string): string | null {
  if (Object.hasOwn(decided, server)) return edited(deciding, decided[server] ?? [])
  if (Object.hasOwn(awaited, server)) return edited(awaiting, awaited[server] ?? [])
  return houseCode(server)
}

/** The servers whose flaw is mended in a manager of one's own. */
export const ofManagers: readonly string[] = [...Object.keys(decided), ...Object.keys(awaited)]

function edited(code: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [right, flawed]) => text.replace(right, () => flawed), code)
}
