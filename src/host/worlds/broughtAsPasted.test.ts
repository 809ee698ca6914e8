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

/** A file as tutorials have it: it makes its server, and listens. */
const tutorial = `
const http = require('http');
const WebSocket = require('ws');
const server = http.createServer();
const wss = new WebSocket.Server({ server, port: process.env.PORT || 8080 });
const rooms = new Map();

wss.on('connection', (ws, req) => {
  console.log('connected', req.socket.remoteAddress);
  const mine = new Set();
  const members = (room) => [...(rooms.get(room) || [])];
  const tell = (to, type, room, more = {}) =>
    to.readyState === WebSocket.OPEN &&
    to.send(JSON.stringify({ type, payload: { room_id: room, connection_id: ws.id, member_count: members(room).length, ...more } }));
  function leave(room) {
    if (!mine.delete(room)) return;
    rooms.get(room).delete(ws);
    members(room).forEach((other) => tell(other, 'user_left', room));
    if (rooms.get(room).size === 0) rooms.delete(room);
  }
  ws.on('message', (raw) => {
    const { type, payload } = JSON.parse(raw.toString());
    const room = payload.room_id;
    if (type === 'join') {
      if (!rooms.has(room)) rooms.set(room, new Set());
      rooms.get(room).add(ws);
      mine.add(room);
      tell(ws, 'joined', room, { members: members(room).map((other) => other.id) });
      members(room).filter((other) => other !== ws).forEach((other) => tell(other, 'user_joined', room));
    } else if (type === 'leave') {
      leave(room);
      ws.send(JSON.stringify({ type: 'left', payload }));
    } else if (type === 'message') {
      ws.seq = (ws.seq || 0) + 1;
      members(room).filter((other) => other !== ws).forEach((other) =>
        other.send(JSON.stringify({ type, sender: ws.id, seq: ws.seq, payload })));
    }
  });
  ws.on('close', () => mine.forEach(leave));
});

server.listen(8080, () => console.log('up'));
`

test('a file that makes its WebSocketServer and listens is a whole server, and its maps are read', async () => {
  const { laws, failures, result } = await runOn(tutorial, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('who does not look at the path is asked for its room as on /ws', async () => {
  const onPath = { do: 'connect', client: 'bob', path: '/ws/room/general' }
  const said = { do: 'message', client: 'bob', room: 'general', text: 'hello' }
  const heard = { expect: 'received', client: 'alice', type: 'message', text: 'hello', from: 'bob' }
  const { failures, result } = await runOn(tutorial, [alice, join('alice'), onPath, said, heard])
  expect([failures, result.verdict]).toEqual([[], 'pass'])
})

test('a close that forgets the rooms is found in it (S2)', async () => {
  const broken = tutorial.replace('mine.forEach(leave)', 'mine.clear()')
  const { laws } = await runOn(broken, [alice, bob, join('alice'), join('bob'), close('bob')])
  expect(laws.some((law) => law.startsWith('S') || law === 'T2')).toBe(true)
})
