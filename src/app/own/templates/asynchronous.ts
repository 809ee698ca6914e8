/** The pattern as tutorials have it: each send is awaited, in a loop over the members. */
export const asynchronous = `/** As tutorials have it: a broadcast awaits each send, and removes whoever could not be sent to. */
export class ConnectionManager {
  connections = new Set<WebSocket>()
  rooms = new Map<string, Set<WebSocket>>()
  connectionRooms = new Map<WebSocket, Set<string>>()

  async connect(ws: WebSocket): Promise<void> {
    await ws.accept()
    this.connections.add(ws)
  }

  disconnect(ws: WebSocket): void {
    this.connections.delete(ws)
    const rooms = this.connectionRooms.get(ws) ?? []
    this.connectionRooms.delete(ws)
    for (const room of rooms) this.discard(ws, room)
  }

  joinRoom(ws: WebSocket, room: string): void {
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room)!.add(ws)
    if (!this.connectionRooms.has(ws)) this.connectionRooms.set(ws, new Set())
    this.connectionRooms.get(ws)!.add(room)
  }

  leaveRoom(ws: WebSocket, room: string): void {
    this.connectionRooms.get(ws)?.delete(room)
    this.discard(ws, room)
  }

  async broadcastToRoom(room: string, message: string, exclude?: WebSocket): Promise<void> {
    const dead = new Set<WebSocket>()
    for (const ws of this.rooms.get(room) ?? []) {
      if (ws === exclude) continue
      try {
        await ws.send(message)
      } catch {
        dead.add(ws)
      }
    }
    for (const ws of dead) this.disconnect(ws)
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

  private discard(ws: WebSocket, room: string): void {
    const members = this.rooms.get(room)
    members?.delete(ws)
    if (members?.size === 0) this.rooms.delete(room)
  }
}
`
