import { named } from './names.ts'

interface Socket {
  send(text: string): void
}

/** It forgets the rooms of who disconnects. */
export class LeakingManager {
  rooms = new Map<string, Set<Socket>>()

  joinRoom(socket: Socket, room: string): void {
    const members = this.rooms.get(named(room)) ?? new Set()
    this.rooms.set(named(room), members.add(socket))
  }

  leaveRoom(socket: Socket, room: string): void {
    this.rooms.get(room)?.delete(socket)
    if (this.rooms.get(room)?.size === 0) this.rooms.delete(room)
  }

  disconnect(_socket: Socket): void {}

  broadcastToRoom(room: string, message: string, exclude?: Socket): void {
    for (const socket of this.rooms.get(room) ?? []) if (socket !== exclude) socket.send(message)
  }
}
