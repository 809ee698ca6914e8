/** The pattern as a class of TypeScript, deciding at once. */
export const synchronous = `
import type { WebSocket } from 'ws'

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
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room)!.add(ws)
    this.connectionRooms.get(ws)?.add(room)
  }

  leaveRoom(ws: WebSocket, room: string): void {
    this.connectionRooms.get(ws)?.delete(room)
    this.remove(ws, room)
  }

  broadcastToRoom(room: string, message: string, exclude?: WebSocket): void {
    for (const ws of [...(this.rooms.get(room) ?? [])]) if (ws !== exclude) ws.send(message)
  }

  getRoomMembers(room: string) { return new Set(this.rooms.get(room)) }
  getRoomCount(room: string): number { return this.rooms.get(room)?.size ?? 0 }
  getUserRooms(ws: WebSocket) { return new Set(this.connectionRooms.get(ws)) }

  private remove(ws: WebSocket, room: string): void {
    const members = this.rooms.get(room)
    members?.delete(ws)
    if (members?.size === 0) this.rooms.delete(room)
  }
}
`

/** By id, with plain objects and names of snake case, in JavaScript; what is sent it encodes itself. */
export const plain = `
const sockets = {}
const rooms = {}
const user_rooms = {}

function connect(connection_id, websocket) {
  sockets[connection_id] = websocket
  user_rooms[connection_id] = []
}
function disconnect(connection_id) {
  for (const room_id of user_rooms[connection_id] || []) drop(connection_id, room_id)
  delete user_rooms[connection_id]
  delete sockets[connection_id]
}
function join_room(room_id, connection_id) {
  if (!rooms[room_id]) rooms[room_id] = {}
  if (rooms[room_id][connection_id]) return
  rooms[room_id][connection_id] = true
  user_rooms[connection_id].push(room_id)
}
function leave_room(room_id, connection_id) {
  user_rooms[connection_id] = user_rooms[connection_id].filter((id) => id !== room_id)
  drop(connection_id, room_id)
}
function drop(connection_id, room_id) {
  delete rooms[room_id][connection_id]
  if (Object.keys(rooms[room_id]).length === 0) delete rooms[room_id]
}
function broadcast_to_room(room_id, message, exclude) {
  for (const id of Object.keys(rooms[room_id] || {})) {
    if (id !== exclude) sockets[id].send(JSON.stringify(message))
  }
}
function get_room_members(room_id) { return Object.keys(rooms[room_id] || {}) }
function get_user_rooms(connection_id) { return user_rooms[connection_id] }
`

/** Nothing of it can be seen from outside, and it waits for its database. */
export const hidden = `
export default class RoomManager {
  #rooms = new Map()
  #open = new Set()
  async connect(socket) { await socket.accept(); this.#open.add(socket) }
  async disconnect(socket) {
    this.#open.delete(socket)
    for (const [room, members] of this.#rooms) {
      members.delete(socket)
      if (members.size === 0) this.#rooms.delete(room)
    }
  }
  async join(socket, room) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    if (!this.#open.has(socket)) return
    if (!this.#rooms.has(room)) this.#rooms.set(room, new Set())
    this.#rooms.get(room).add(socket)
  }
  async leave(socket, room) {
    const members = this.#rooms.get(room)
    members?.delete(socket)
    if (members?.size === 0) this.#rooms.delete(room)
  }
  async broadcast(room, message, exclude) {
    await Promise.allSettled([...(this.#rooms.get(room) ?? [])]
      .filter((socket) => socket !== exclude).map((socket) => socket.send(message)))
  }
}
`

/** A disconnect that forgets the rooms. */
export const leaking = synchronous.replace(
  'for (const room of this.connectionRooms.get(ws) ?? []) this.remove(ws, room)',
  '',
)
