import { expect, test } from 'vitest'
import { alice, bob, close, join, runOn, visit } from './brought.test-support.ts'

/** Its functions stand in what a function makes. */
const made = `
export default function rooms() {
  const rooms = new Map()
  return {
    join(ws, room) { rooms.set(room, (rooms.get(room) ?? new Set()).add(ws)) },
    leave(ws, room) { rooms.get(room)?.delete(ws) },
    broadcast(room, data, except) { rooms.get(room)?.forEach((ws) => ws !== except && ws.send(data)) },
  }
}
`

test('what a function that is exported by default makes is the manager, and it is judged by what clients see', async () => {
  const { laws, failures, unjudged } = await runOn(made, [alice, bob, join('alice'), join('bob')])
  expect([failures, laws, unjudged?.get('S2')]).toEqual([[], [], 'noRooms'])
})

/** Ids that stand nowhere but in its own map, beside the socket. */
const ownIds = `
import WebSocket, { WebSocketServer } from 'ws';
interface Client { ws: WebSocket; userId: string; rooms: Set<string>; }
export class ChatServer {
  private clients: Map<string, Client> = new Map();
  private rooms: Map<string, Set<string>> = new Map();
  constructor(port: number) {
    new WebSocketServer({ port }).on('connection', this.handleConnection.bind(this));
  }
  private handleConnection(ws: WebSocket) {
    const userId = Math.random().toString(36).slice(2);
    const client: Client = { ws, userId, rooms: new Set() };
    this.clients.set(userId, client);
    ws.on('message', (data) => this.handleMessage(client, JSON.parse(data.toString())));
    ws.on('close', () => {
      client.rooms.forEach((room) => this.leaveRoom(client, room));
      this.clients.delete(userId);
    });
  }
  private handleMessage(client: Client, msg: any) {
    switch (msg.type) {
      case 'join': this.joinRoom(client, msg.room); break;
      case 'leave': this.leaveRoom(client, msg.room); client.ws.send(JSON.stringify({ type: 'left', room: msg.room })); break;
      case 'message': this.broadcast(msg.room, { type: 'message', room: msg.room, from: client.userId, payload: msg.payload }, client.userId);
    }
  }
  private joinRoom(client: Client, room: string) {
    if (!this.rooms.has(room)) this.rooms.set(room, new Set());
    this.rooms.get(room)!.add(client.userId);
    client.rooms.add(room);
    client.ws.send(JSON.stringify({ type: 'joined', room }));
    this.broadcast(room, { type: 'user_joined', room, userId: client.userId }, client.userId);
  }
  private leaveRoom(client: Client, room: string) {
    this.rooms.get(room)?.delete(client.userId);
    client.rooms.delete(room);
    this.broadcast(room, { type: 'user_left', room, userId: client.userId });
    if (this.rooms.get(room)?.size === 0) this.rooms.delete(room);
  }
  private broadcast(room: string, msg: object, exclude?: string) {
    this.rooms.get(room)?.forEach((id) => { if (id !== exclude) this.clients.get(id)!.ws.send(JSON.stringify(msg)); });
  }
}
const server = new ChatServer(8080);
`

test('an id that only its own map knows is known by the socket beside it', async () => {
  const { laws, failures, result } = await runOn(ownIds, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
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
