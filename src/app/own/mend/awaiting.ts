/** A manager that looks something up before it lets somebody in, and looks again afterwards. */
export const awaiting = `export class RoomManager {
  private connections = new Set<WebSocket>()
  private rooms = new Map<string, Set<WebSocket>>()
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

  async joinRoom(ws: WebSocket, room: string): Promise<void> {
    await this.lookUp(room)
    if (!this.connections.has(ws)) return
    const members = this.rooms.get(room) ?? new Set()
    this.rooms.set(room, members.add(ws))
    this.connectionRooms.get(ws)!.add(room)
  }

  async leaveRoom(ws: WebSocket, room: string): Promise<void> {
    await this.lookUp(room)
    this.connectionRooms.get(ws)?.delete(room)
    this.take(ws, room)
  }

  private take(ws: WebSocket, room: string): void {
    const members = this.rooms.get(room)
    members?.delete(ws)
    if (members?.size === 0) this.rooms.delete(room)
  }

  /** It takes a while, as a database does. */
  private lookUp(_room: string): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 10))
  }

  broadcastToRoom(room: string, message: string, exclude?: WebSocket): void {
    for (const ws of this.getRoomMembers(room)) {
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
}
`
