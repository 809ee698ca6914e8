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

/** `{ "join": "general" }`: the verb is the key, in what is said as in what is heard. */
const verbIsKey = `
const { WebSocketServer } = require('ws')
const wss = new WebSocketServer({ port: 8080 })
const channels = new Map()
wss.on('connection', (ws) => {
  ws.on('message', (raw) => {
    const msg = JSON.parse(raw)
    if (msg.join) {
      channels.set(msg.join, (channels.get(msg.join) ?? new Set()).add(ws))
      ws.send(JSON.stringify({ joined: msg.join }))
    }
    if (msg.leave) {
      part(msg.leave)
      ws.send(JSON.stringify({ left: msg.leave }))
    }
    if (msg.say) {
      for (const peer of channels.get(msg.to) ?? []) {
        if (peer !== ws && peer.readyState === 1) peer.send(JSON.stringify({ say: msg.say, in: msg.to }))
      }
    }
  })
  const part = (name) => {
    channels.get(name)?.delete(ws)
    if (channels.get(name)?.size === 0) channels.delete(name)
  }
  ws.on('close', () => [...channels.keys()].forEach(part))
})
`

test('a verb that is the key is understood, both ways', async () => {
  const { laws, failures, result, unjudged } = await runOn(verbIsKey, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  // No word of it tells the others who comes.
  expect(unjudged?.get('T2')).toBe('saysNothing')
})

/** A snippet that is copied a lot: the kind stands under a name of its own, and a message is of no kind. */
const noKind = `
const WebSocket = require("ws");
const wss = new WebSocket.Server({ port: 5000 });
let rooms = {};
wss.on("connection", (socket) => {
  const uuid = require("crypto").randomUUID();
  const leave = (room) => {
    if (!rooms[room][uuid]) return;
    if (Object.keys(rooms[room]).length === 1) delete rooms[room];
    else delete rooms[room][uuid];
  };
  socket.on("message", (data) => {
    const { message, meta, room } = JSON.parse(data);
    if (meta === "join") {
      if (!rooms[room]) rooms[room] = {};
      if (!rooms[room][uuid]) rooms[room][uuid] = socket;
    } else if (meta === "leave") {
      leave(room);
    } else if (!meta) {
      Object.entries(rooms[room]).forEach(([, sock]) => sock.send(JSON.stringify({ message })));
    }
  });
  socket.on("close", () => Object.keys(rooms).forEach((room) => leave(room)));
});
`

test('a kind is known by what it is compared with, and a message may be of none', async () => {
  const { laws, failures, result } = await runOn(noKind, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('who speaks in a room that is not there crashes it, at a line that is told (L1)', async () => {
  const { laws, failures } = await runOn(noKind, [alice, say('alice')])
  expect([laws, failures[0]?.line]).toEqual([['L1'], 20])
})

test('what such code does to the prototype of all objects is gone with its world', async () => {
  await runOn(noKind, [alice, join('alice', '__proto__')])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect((await runOn(noKind, visit)).result.verdict).toBe('pass')
})

/** Words of an enum, a hub that hides its map, a parser that is careful. */
const enumerated = `
import { WebSocketServer, WebSocket, type RawData } from 'ws'
import { v4 as uuidv4 } from 'uuid'
enum Action { Subscribe = 'subscribe', Unsubscribe = 'unsubscribe', Publish = 'publish' }
type Incoming = { action: Action; channel: string; data?: unknown }
class Hub<K extends string = string> {
  private readonly subscribers = new Map<K, Set<WebSocket>>()
  subscribe(channel: K, ws: WebSocket): void {
    let set = this.subscribers.get(channel)
    if (!set) this.subscribers.set(channel, (set = new Set()))
    set.add(ws)
  }
  unsubscribe(channel: K, ws: WebSocket): void {
    const set = this.subscribers.get(channel)
    set?.delete(ws)
    if (set?.size === 0) this.subscribers.delete(channel)
  }
  drop(ws: WebSocket): void { for (const channel of this.subscribers.keys()) this.unsubscribe(channel, ws) }
  publish(channel: K, payload: object, from?: WebSocket): void {
    this.subscribers.get(channel)?.forEach((ws) => { if (ws !== from) ws.send(JSON.stringify(payload)) })
  }
}
const hub = new Hub()
const wss = new WebSocketServer({ port: Number(process.env.PORT ?? 8080) })
wss.on('connection', (ws: WebSocket & { id?: string }) => {
  ws.id = uuidv4()
  ws.on('message', (raw: RawData) => {
    const msg: Incoming = JSON.parse(raw.toString())
    switch (msg.action) {
      case Action.Subscribe:
        hub.subscribe(msg.channel, ws)
        ws.send(JSON.stringify({ action: 'subscribed', channel: msg.channel }))
        break
      case Action.Unsubscribe:
        hub.unsubscribe(msg.channel, ws)
        ws.send(JSON.stringify({ action: 'unsubscribed', channel: msg.channel }))
        break
      case Action.Publish:
        hub.publish(msg.channel, { action: 'message', channel: msg.channel, from: ws.id, data: msg.data }, ws)
    }
  })
  ws.on('close', () => hub.drop(ws))
})
`

test('words of an enum are found, and ids that the code writes on its sockets', async () => {
  const { laws, failures, result } = await runOn(enumerated, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

/** An array with its arguments, taken apart in each branch. */
const arrays = `
import { WebSocketServer } from 'ws'
const wss = new WebSocketServer({ port: 8080 })
const rooms = Object.create(null)
wss.on('connection', function connection(ws) {
  ws.rooms = new Set()
  ws.on('message', function message(data) {
    const [cmd, ...args] = JSON.parse(data)
    if (cmd === 'join') {
      const [room] = args
      ;(rooms[room] = rooms[room] || new Set()).add(ws)
      ws.rooms.add(room)
      ws.send(JSON.stringify(['joined', room]))
    } else if (cmd === 'leave') {
      const [room] = args
      rooms[room] && rooms[room].delete(ws)
      ws.rooms.delete(room)
      ws.send(JSON.stringify(['left', room]))
    } else if (cmd === 'msg') {
      const [room, text] = args
      for (const c of rooms[room] || []) if (c !== ws) c.send(JSON.stringify(['msg', room, text]))
    }
  })
  ws.on('close', () => { for (const room of ws.rooms) rooms[room].delete(ws) })
})
`

test('arguments of an array stand where the code takes them, and its empty rooms stay (S3)', async () => {
  const heard = { expect: 'received', client: 'bob', type: 'message', text: 'hi', from: 'alice' }
  const steps = [alice, bob, join('alice'), join('bob'), say('alice'), heard, leave('bob')]
  const { laws, failures, result } = await runOn(arrays, [...steps, members(['alice'])])
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  expect((await runOn(arrays, [alice, join('alice'), close('alice')])).laws).toEqual(['S3'])
})

test('a message that came late, held until its sender was gone, never comes to the code', async () => {
  const steps = [alice, { do: 'hold', client: 'alice', what: 'handler' }, join('alice')]
  const { laws } = await runOn(arrays, [...steps, close('alice'), { do: 'heal', client: 'alice' }])
  expect(laws).toEqual([])
})

/** The heartbeat of the pages of `ws`: a listener that is told by `this`, and one question. */
const heartbeat = `
const WebSocket = require('ws');
const wss = new WebSocket.Server({ port: 8080 });
function heartbeat() { this.isAlive = true; }
wss.on('connection', function connection(ws) {
  ws.isAlive = true;
  ws.on('pong', heartbeat);
  ws.on('message', (raw) => { const data = JSON.parse(raw); if (data.type === 'join') ws.send(JSON.stringify({ type: 'joined', roomId: data.roomId })) });
});
setInterval(function ping() {
  wss.clients.forEach(function each(ws) {
    if (ws.isAlive === false) return ws.terminate();
    ws.isAlive = false;
    ws.ping();
  });
}, 30000);
`

test('a heartbeat of its own has periods of its own; who answers it is not cut off', async () => {
  const wait = { do: 'wait', ms: 100_000 }
  const silent = await runOn(heartbeat, [alice, { do: 'halfOpen', client: 'alice' }, wait])
  expect([silent.laws, silent.unjudged?.get('T9')]).toEqual([[], 'ownHeartbeat'])
  const deaf = heartbeat.replace("ws.on('pong', heartbeat);", '')
  expect((await runOn(deaf, [alice, wait])).laws).toEqual(['T9'])
})
