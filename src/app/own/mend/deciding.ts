/** A whole manager that decides at once, with all that the flaws of the gallery are in. */
export const deciding = `interface Room {
  name: string
  permanent: boolean
  metadata: object
  members: Set<WebSocket>
}

export class RoomManager {
  private connections = new Set<WebSocket>()
  private rooms = new Map<string, Room>()
  private connectionRooms = new Map<WebSocket, Set<string>>()

  connect(ws: WebSocket): void {
    this.connections.add(ws)
    this.connectionRooms.set(ws, new Set())
  }

  disconnect(ws: WebSocket): void {
    const rooms = this.connectionRooms.get(ws) ?? []
    this.connections.delete(ws)
    this.connectionRooms.delete(ws)
    for (const room of rooms) this.take(ws, room)
  }

  joinRoom(ws: WebSocket, room: string): void {
    if (!this.rooms.has(room)) this.createRoom(room, room, {}, false)
    this.rooms.get(room)!.members.add(ws)
    this.connectionRooms.get(ws)!.add(room)
  }

  leaveRoom(ws: WebSocket, room: string): void {
    this.connectionRooms.get(ws)?.delete(room)
    this.take(ws, room)
  }

  private take(ws: WebSocket, room: string): void {
    const found = this.rooms.get(room)
    if (!found?.members.delete(ws)) return
    if (found.members.size === 0 && !found.permanent) this.rooms.delete(room)
  }

  createRoom(room: string, name: string, metadata: object, permanent = true): void {
    const members = this.rooms.get(room)?.members ?? new Set()
    this.rooms.set(room, { name, permanent, metadata, members })
  }

  removeRoom(room: string): void {
    for (const ws of this.getRoomMembers(room)) this.connectionRooms.get(ws)?.delete(room)
    this.rooms.delete(room)
  }

  broadcastToRoom(room: string, message: string, exclude?: WebSocket): void {
    for (const ws of this.getRoomMembers(room)) {
      if (ws !== exclude) ws.send(message)
    }
  }

  getRoomMembers(room: string): Set<WebSocket> {
    return new Set(this.rooms.get(room)?.members)
  }

  getRoomCount(room: string): number {
    return this.rooms.get(room)?.members.size ?? 0
  }

  getUserRooms(ws: WebSocket): Set<string> {
    return new Set(this.connectionRooms.get(ws))
  }

  listRooms(): object[] {
    return [...this.rooms].map(([id, { name, metadata, members }]) => {
      return { ...metadata, id, name, memberCount: members.size }
    })
  }
}
`
