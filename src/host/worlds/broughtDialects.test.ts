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

/** `{ type, room, text }`, as most tutorials of `ws` have it. */
const flat = `
import { WebSocketServer, WebSocket } from 'ws'
const wss = new WebSocketServer({ port: 8080 })
const rooms = new Map<string, Set<WebSocket>>()

function broadcast(room: string, data: object, except?: WebSocket) {
  for (const client of rooms.get(room) ?? []) {
    if (client !== except && client.readyState === WebSocket.OPEN) client.send(JSON.stringify(data))
  }
}
function leave(ws: WebSocket, room: string) {
  const members = rooms.get(room)
  if (!members?.delete(ws)) return
  if (members.size === 0) rooms.delete(room)
  broadcast(room, { type: 'user_left', room, user: ws.id })
}
wss.on('connection', (ws) => {
  ws.on('message', (raw) => {
    const msg = JSON.parse(raw.toString())
    switch (msg.type) {
      case 'join': {
        if (!rooms.has(msg.room)) rooms.set(msg.room, new Set())
        rooms.get(msg.room).add(ws)
        ws.send(JSON.stringify({ type: 'joined', room: msg.room }))
        broadcast(msg.room, { type: 'user_joined', room: msg.room, user: ws.id }, ws)
        break
      }
      case 'leave':
        leave(ws, msg.room)
        ws.send(JSON.stringify({ type: 'left', room: msg.room }))
        break
      case 'message':
        broadcast(msg.room, { type: 'message', room: msg.room, from: ws.id, text: msg.text }, ws)
    }
  })
  ws.on('close', () => { for (const room of [...rooms.keys()]) leave(ws, room) })
})
`

test('a flat JSON of its own is read off the code: nothing need be said of it', async () => {
  const { laws, failures, result } = await runOn(flat, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('a limit that a scenario sets is held before the code hears of what is beyond it', async () => {
  const byPath = { do: 'connect', client: 'carol', path: '/ws/room/general' }
  const steps = [byPath, alice, join('alice'), members(['carol'])]
  const { laws, failures, result } = await runOn(flat, steps, { payloadDepthMax: 1 })
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('a close that forgets a room is found in it (S2)', async () => {
  const broken = flat.replace('for (const room of [...rooms.keys()]) leave(ws, room)', '')
  const { laws } = await runOn(broken, [alice, bob, join('alice'), join('bob'), close('bob')])
  expect(laws).toContain('S2')
})

test('a message that is sent twice to one is told (T7), though the server numbers nothing', async () => {
  const twice = flat.replace(
    'text: msg.text }, ws)',
    "text: msg.text }, ws); broadcast(msg.room, { type: 'message', room: msg.room, from: ws.id, text: msg.text }, ws)",
  )
  const { laws } = await runOn(twice, [alice, bob, join('alice'), join('bob'), say('alice')])
  expect(laws).toEqual(['T7'])
})

/** `{ event, data }`, ids of its own, verbs of its own, and a table of handlers. */
const eventData = `
const clients = new Map()
const channels = {}
let nextId = 1
const send = (id, event, data) => clients.get(id)?.send(JSON.stringify({ event, data }))
const toChannel = (channel, event, data, but) =>
  Object.keys(channels[channel] ?? {}).filter((id) => id !== but).forEach((id) => send(id, event, data))
const handlers = {
  subscribe(id, { channel }) {
    channels[channel] ??= {}
    channels[channel][id] = true
    send(id, 'subscribed', { channel, id, members: Object.keys(channels[channel]) })
    toChannel(channel, 'member-joined', { channel, id }, id)
  },
  unsubscribe(id, { channel }) {
    part(id, channel)
    send(id, 'unsubscribed', { channel })
  },
  publish(id, { channel, content }) {
    toChannel(channel, 'chat', { channel, from: id, content }, id)
  },
}
function part(id, channel) {
  if (!channels[channel]?.[id]) return
  delete channels[channel][id]
  toChannel(channel, 'member-left', { channel, id })
  if (Object.keys(channels[channel]).length === 0) delete channels[channel]
}
export function onConnection(ws) {
  const id = 'c' + nextId++
  ws.id = id
  clients.set(id, ws)
  ws.on('message', (raw) => {
    const { event, data } = JSON.parse(raw)
    handlers[event](id, data)
  })
  ws.on('close', () => {
    Object.keys(channels).forEach((channel) => part(id, channel))
    clients.delete(id)
  })
}
`

test('events with data, verbs and ids of its own, are read off the code as well', async () => {
  const { laws, failures, result } = await runOn(eventData, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

/** As Socket.IO users write their handlers, over a socket that sends \`["event", …]\`. */
const events = `
const rooms = new Map()
export const adapter = { dialect: 'events', silent: ['joined', 'left'] }
export function onConnection(socket) {
  const others = (room) => [...(rooms.get(room) ?? [])].filter((one) => one !== socket)
  socket.on('join', (room) => {
    if (!rooms.has(room)) rooms.set(room, new Set())
    rooms.get(room).add(socket)
    others(room).forEach((one) => one.emit('user joined', { room, id: socket.id }))
  })
  const leave = (room) => {
    if (!rooms.get(room)?.delete(socket)) return
    others(room).forEach((one) => one.emit('user left', { room, id: socket.id }))
    if (rooms.get(room).size === 0) rooms.delete(room)
  }
  socket.on('leave', leave)
  socket.on('message', ({ room, text }) => {
    others(room).forEach((one) => one.emit('message', { room, from: socket.id, text }))
  })
  socket.on('close', () => [...rooms.keys()].forEach(leave))
}
`

test('listeners to events, which answer no join, are spoken to in events, and not blamed for it', async () => {
  const { laws, failures, result, unjudged } = await runOn(events, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
  expect(unjudged?.get('T6')).toBe('saysNothing')
})

/** Texts that are no JSON at all, with an adapter of a few lines. */
const lines = `
export const adapter = {
  write: ({ type, room, text }) =>
    type === 'join' ? '+' + room : type === 'leave' ? '-' + room : type === 'message' ? room + '>' + text : null,
  read(said) {
    const [, sign, room, who, text] = /^([+\\-=>*])(\\w+)(?: ([\\w#]+))?(?: (.*))?$/.exec(said) ?? []
    const types = { '=': 'joined', '*': 'left', '+': 'user_joined', '-': 'user_left', '>': 'message' }
    return { type: types[sign], room, who, text }
  },
}
const rooms = new Map()
export function onConnection(ws) {
  const tell = (room, text) => rooms.get(room)?.forEach((one) => one !== ws && one.send(text))
  ws.on('message', (line) => {
    const [, sign, room, text] = /^([+-]?)(\\w+)(?:>(.*))?$/.exec(line)
    if (sign === '+') {
      rooms.set(room, (rooms.get(room) ?? new Set()).add(ws))
      ws.send('=' + room)
      tell(room, '+' + room + ' ' + ws.id)
    } else if (sign === '-') {
      part(room)
      ws.send('*' + room)
    } else tell(room, '>' + room + ' ' + ws.id + ' ' + text)
  })
  const part = (room) => {
    if (!rooms.get(room)?.delete(ws)) return
    tell(room, '-' + room + ' ' + ws.id)
    if (rooms.get(room).size === 0) rooms.delete(room)
  }
  ws.on('close', () => [...rooms.keys()].forEach(part))
}
`

test('a function of one’s own writes and reads what is no JSON', async () => {
  const { laws, failures, result } = await runOn(lines, visit)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})

test('what an adapter throws is told by its name, and the server goes on', async () => {
  const broken = lines.replace(
    'read(said) {',
    "read(said) { if (said[0] === '>') throw new Error('no')",
  )
  const steps = [alice, bob, join('alice'), join('bob'), say('alice'), leave('bob')]
  const { failures } = await runOn(broken, [...steps, members(['alice'])])
  expect(failures).toMatchObject([{ where: 'method', message: 'no' }])
})

test('an adapter that names a dialect that is none is told what may stand there', async () => {
  const broken = events.replace("'events'", "'event'")
  await expect(runOn(broken, [alice])).rejects.toThrow(/noAdapter/)
})
