/** Who is in which room of a Socket.IO server: each socket in one of its own, which is called as it is. */
export class IoRooms {
  readonly rooms = new Map<string, Set<string>>()
  readonly sids = new Map<string, Set<string>>()
  /** The same without the rooms of one socket each, which are nobody's rooms. */
  readonly shown = {
    rooms: new Map<string, Set<string>>(),
    connectionRooms: new Map<string, Set<string>>(),
  }

  add(id: string, room: string): void {
    putInto(this.sids, id, room)
    putInto(this.rooms, room, id)
    if (room === id) return
    putInto(this.shown.connectionRooms, id, room)
    putInto(this.shown.rooms, room, id)
  }

  delete(id: string, room: string): void {
    takeFrom(this.sids, id, room)
    takeFrom(this.rooms, room, id)
    takeFrom(this.shown.connectionRooms, id, room)
    takeFrom(this.shown.rooms, room, id)
  }

  deleteAll(id: string): void {
    for (const room of [...(this.sids.get(id) ?? [])]) this.delete(id, room)
    this.sids.delete(id)
  }

  /** Who is in any of these rooms, in the order in which they came; everybody where no room is named. */
  in(rooms: ReadonlySet<string>, except: ReadonlySet<string>): readonly string[] {
    const left = new Set([...except].flatMap((room) => [...(this.rooms.get(room) ?? [])]))
    const all =
      rooms.size === 0
        ? [...this.sids.keys()]
        : [...rooms].flatMap((room) => [...(this.rooms.get(room) ?? [])])
    return [...new Set(all)].filter((id) => !left.has(id))
  }
}

function putInto(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value))
}

function takeFrom(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key)
  values?.delete(value)
  if (values?.size === 0) map.delete(key)
}
