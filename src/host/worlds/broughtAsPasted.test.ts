import { expect, test } from 'vitest'
import {
  alice,
  bob,
  close,
  join,
  leave,
  members,
  runOn,
  say,
  visit,
} from './brought.test-support.ts'

/** By an id that the manager gives, with names of its own, and a count that is of something else. */
const byId = `
import { WebSocket } from 'ws'
import { randomUUID } from 'node:crypto'
interface Client { id: string; ws: WebSocket; rooms: Set<string> }

export default class Rooms {
  private readonly clients: Map<string, Client> = new Map()
  private readonly rooms: Map<string, Set<string>> = new Map()
  public handleConnection(ws: WebSocket): string {
    const id = randomUUID()
    this.clients.set(id, { id, ws, rooms: new Set<string>() })
    return id
  }
  public handleClose(clientId: string): void {
    this.clients.get(clientId)?.rooms.forEach((roomId) => this.exitRoom(clientId, roomId))
    this.clients.delete(clientId)
  }
  public addClientToRoom(clientId: string, roomId: string): boolean {
    const client = this.clients.get(clientId)
    if (!client) return false
    if (!this.rooms.has(roomId)) this.rooms.set(roomId, new Set())
    this.rooms.get(roomId)!.add(clientId)
    client.rooms.add(roomId)
    return true
  }
  public exitRoom(clientId: string, roomId: string): void {
    const room = this.rooms.get(roomId)
    room?.delete(clientId)
    this.clients.get(clientId)?.rooms.delete(roomId)
    if (room?.size === 0) this.rooms.delete(roomId)
  }
  public sendMessageToRoom(roomId: string, message: object, { except }: { except?: Set<string> } = {}): void {
    for (const id of Array.from(this.rooms.get(roomId) ?? [])) {
      if (!except?.has(id)) this.clients.get(id)?.ws.send(JSON.stringify(message))
    }
  }
  public getRoomMembers(roomId: string): string[] { return Array.from(this.rooms.get(roomId) ?? []) }
  public getRoomCount(): number { return this.rooms.size }
}
`

test('methods are known by the form of their names, and a count of rooms is no count of members', async () => {
  const { laws, failures, result, unjudged } = await runOn(byId, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  expect(unjudged?.get('S5')).toBe('noRoomCount')
})

/** It knows rooms only: a connection comes to one with it, as in many tutorials. */
const perRoom = `
class ConnectionManager {
  constructor() { this.rooms = {} }
  async connect(websocket, room_id) {
    (this.rooms[room_id] ??= []).push(websocket)
  }
  disconnect(websocket, room_id) {
    this.rooms[room_id] = this.rooms[room_id].filter((one) => one !== websocket)
    if (this.rooms[room_id].length === 0) delete this.rooms[room_id]
  }
  async broadcast(message, room_id, sender) {
    for (const one of this.rooms[room_id] ?? []) if (one !== sender) one.send(message)
  }
}
`

test('a connect that is told of a room is a join, and who goes leaves all rooms', async () => {
  const { laws, failures, result } = await runOn(perRoom, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

/** It tells of those who come and go by itself, in words of its own, in the middle of what it does. */
const telling = `
export class RoomManager {
  rooms = new Map()
  connections = new Map()
  connect(ws) { this.connections.set(ws, new Set()) }
  disconnect(ws) {
    const rooms = this.connections.get(ws)
    if (!rooms) return
    for (const room of [...rooms]) this.leaveRoom(ws, room)
    this.connections.delete(ws)
  }
  joinRoom(ws, room) {
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room).add(ws)
    this.connections.get(ws).add(room)
    this.broadcastToRoom(room, { type: 'user_joined', room, count: this.rooms.get(room).size }, ws)
  }
  leaveRoom(ws, room) {
    const members = this.rooms.get(room)
    if (!members?.delete(ws)) return
    this.broadcastToRoom(room, { type: 'user_left', room, count: members.size }, ws)
    this.connections.get(ws)?.delete(room)
    if (members.size === 0) this.rooms.delete(room)
  }
  broadcastToRoom(room, message, exclude) {
    const text = JSON.stringify(message)
    for (const ws of this.rooms.get(room) ?? []) if (ws !== exclude) ws.send(text)
  }
}
`

test('what stands between two statements is nobody’s business, and own words are no fault', async () => {
  const { laws, failures, result, unjudged } = await runOn(telling, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  expect(unjudged?.get('T10')).toBe('saysMore')
})

test('a cut socket that is told of a room meanwhile leaves nothing behind (S2, S4)', async () => {
  const steps = [alice, bob, join('alice'), { do: 'deadSocket', client: 'bob' }, join('bob')]
  const { laws, failures } = await runOn(telling, [...steps, members(['alice'])])
  expect([failures, laws]).toEqual([[], []])
})

/** As Socket.IO’s own adapter is written: an event with its data goes to a room. */
const events = `
export class Adapter {
  rooms = new Map()
  sids = new Map()
  sockets = new Map()
  add(socket) { this.sockets.set(socket.id, socket); this.sids.set(socket.id, new Set()) }
  join(socket, room) {
    this.sids.get(socket.id).add(room)
    if (!this.rooms.has(room)) this.rooms.set(room, new Set())
    this.rooms.get(room).add(socket.id)
  }
  leave(socket, room) { this.sids.get(socket.id)?.delete(room); this._del(room, socket.id) }
  _del(room, id) {
    const members = this.rooms.get(room)
    members?.delete(id)
    if (members?.size === 0) this.rooms.delete(room)
  }
  remove(socket) {
    for (const room of this.sids.get(socket.id) ?? []) this._del(room, socket.id)
    this.sids.delete(socket.id)
    this.sockets.delete(socket.id)
  }
  emitToRoom(room, event, data, opts = {}) {
    for (const id of this.rooms.get(room) ?? []) {
      if (!opts.except?.has(id)) this.sockets.get(id).send(JSON.stringify([event, data]))
    }
  }
}
`

test('an event with its data is a message', async () => {
  const { laws, failures, result } = await runOn(events, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('what throws is told by the name that the method has', async () => {
  const broken = events.replace('this.sids.get(socket.id).add(room)', "throw new Error('full')")
  const { failures } = await runOn(broken, [
    alice,
    { do: 'join', client: 'alice', room: 'general' },
  ])
  expect(failures).toEqual([{ where: 'method', line: 8, message: 'full' }])
})

test('a leave that forgets the other map is seen at once (S1)', async () => {
  const broken = byId.replace('this.clients.get(clientId)?.rooms.delete(roomId)', '')
  const { laws } = await runOn(broken, [
    alice,
    join('alice'),
    say('alice'),
    leave('alice'),
    close('alice'),
  ])
  expect(laws).toContain('S1')
})

/** A service as frameworks have it: decorators, a namespace, an emitter that it extends, and a getter. */
const service = `
import { EventEmitter } from 'events';
import { WebSocket } from 'ws';
import { v4 as uuidv4 } from 'uuid';
function Injectable(): ClassDecorator { return (target) => target; }
export namespace Chat {
  export enum Status { Online, Away }
  export interface Member<T = unknown> { id: string; socket: WebSocket; status: Status; data?: T }
}
@Injectable()
export class RoomService<TMeta extends object = {}> extends EventEmitter {
  private rooms = new Map<string, { id: string; createdAt: Date; members: Map<string, Chat.Member<TMeta>> }>();
  private byId: Record<string, Chat.Member<TMeta>> = {};
  constructor(private readonly logger = console) { super(); }
  public addClient(socket: WebSocket): string {
    const id = uuidv4();
    this.byId[id] = { id, socket, status: Chat.Status.Online };
    this.emit('client:added', id);
    return id;
  }
  public removeClient(clientId: string): void {
    for (const [roomId, room] of this.rooms.entries()) {
      if (room.members.delete(clientId)) this.logger.log(clientId + ' left ' + roomId);
      if (room.members.size === 0) this.rooms.delete(roomId);
    }
    delete this.byId[clientId];
  }
  public joinRoom(roomId: string, clientId: string): void {
    const client = this.byId[clientId];
    if (!client) throw new Error('unknown client ' + clientId);
    let room = this.rooms.get(roomId);
    if (!room) { room = { id: roomId, createdAt: new Date(), members: new Map() }; this.rooms.set(roomId, room); }
    room.members.set(clientId, client);
  }
  public leaveRoom(roomId: string, clientId: string): void {
    const room = this.rooms.get(roomId);
    room?.members.delete(clientId);
    if (room?.members.size === 0) this.rooms.delete(roomId);
  }
  public broadcast(roomId: string, payload: unknown, excludeId?: string): void {
    this.rooms.get(roomId)?.members.forEach((m, id) => {
      if (id !== excludeId && m.socket.readyState === WebSocket.OPEN) m.socket.send(JSON.stringify(payload));
    });
  }
  get size() { return this.rooms.size; }
}
`

test('decorators do nothing, a namespace is an object, and what a class computes is not asked for', async () => {
  const { laws, failures, result } = await runOn(service, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

/** As FastAPI's pages have it: a connection comes with its room, and a broadcast leaves nobody out. */
const ported = `
export default class ConnectionManager {
  active_connections: WebSocket[] = []
  rooms: Record<string, WebSocket[]> = {}
  async connect(websocket: any, room_id: string) {
    await websocket.accept()
    this.active_connections.push(websocket)
    if (!(room_id in this.rooms)) this.rooms[room_id] = []
    this.rooms[room_id].push(websocket)
  }
  disconnect(websocket: any, room_id: string) {
    this.active_connections.splice(this.active_connections.indexOf(websocket), 1)
    this.rooms[room_id].splice(this.rooms[room_id].indexOf(websocket), 1)
  }
  async broadcast(message: string, room_id: string) {
    for (const connection of this.rooms[room_id]) await connection.send_text(message)
  }
}
`

test('who has not joined yet is not missed, and a broadcast that leaves nobody out is no fault (S6, T1, T5)', async () => {
  const steps = [alice, bob, join('alice'), join('bob'), say('alice')]
  const { laws, failures } = await runOn(ported, steps)
  expect([failures, laws]).toEqual([[], []])
  expect((await runOn(ported, [...steps, leave('bob'), leave('alice')])).laws).toEqual(['S3'])
})
