/** The pattern as a class, deciding at once: each change is whole before anything else happens. */
export const synchronous = `/** Rooms of connections, in two maps: who is in a room, and which rooms somebody is in. */
export class ConnectionManager {
  private connections = new Set<WebSocket>()
  private rooms = new Map<string, Set<WebSocket>>()
  private connectionRooms = new Map<WebSocket, Set<string>>()

  connect(ws: WebSocket): void {
    this.connections.add(ws)
    this.connectionRooms.set(ws, new Set())
  }

  disconnect(ws: WebSocket): void {
    for (const room of this.connectionRooms.get(ws) ?? []) this.remove(ws, room)
    this.connectionRooms.delete(ws)
    this.connections.delete(ws)
  }

  joinRoom(ws: WebSocket, room: string): void {
    const members = this.rooms.get(room) ?? new Set()
    this.rooms.set(room, members.add(ws))
    this.connectionRooms.get(ws)?.add(room)
  }

  leaveRoom(ws: WebSocket, room: string): void {
    this.connectionRooms.get(ws)?.delete(room)
    this.remove(ws, room)
  }

  broadcastToRoom(room: string, message: string, exclude?: WebSocket): void {
    for (const ws of [...(this.rooms.get(room) ?? [])]) {
      if (ws !== exclude) ws.send(message)
    }
  }

  getRoomMembers(room: string): Set<WebSocket> {
    return new Set(this.rooms.get(room))
  }

  getRoomCount(room: string): number {
    return this.rooms.get(room)?.size ?? 0
  }

  getUserRooms(ws: WebSocket): Set<string> {
    return new Set(this.connectionRooms.get(ws))
  }

  private remove(ws: WebSocket, room: string): void {
    const members = this.rooms.get(room)
    members?.delete(ws)
    if (members?.size === 0) this.rooms.delete(room)
  }
}
`
