import { expect, test } from 'vitest'
import { alice, bob, close, join, leave, members, runOn, visit } from './brought.test-support.ts'

const expected = (source: string) => runOn(source, visit)

/** Private maps, and methods that are fields; it remembers one room of each. */
const arrows = `export default class RoomRegistry {
  #rooms = new Map()
  #where = new Map()
  onConnect = (socket) => { this.#where.set(socket.id, null) }
  join = (socket, roomName) => {
    if (!this.#rooms.has(roomName)) this.#rooms.set(roomName, new Map())
    this.#rooms.get(roomName).set(socket.id, socket)
    this.#where.set(socket.id, roomName)
  }
  leave = (socket, roomName) => {
    const room = this.#rooms.get(roomName)
    room?.delete(socket.id)
    if (room?.size === 0) this.#rooms.delete(roomName)
  }
  onDisconnect = (socket) => {
    const roomName = this.#where.get(socket.id)
    if (roomName) this.leave(socket, roomName)
    this.#where.delete(socket.id)
  }
  broadcast = (roomName, payload, exceptSocket) => {
    for (const [id, s] of this.#rooms.get(roomName) ?? []) if (s !== exceptSocket) s.send(payload)
  }
  members(roomName) { return [...(this.#rooms.get(roomName)?.keys() ?? [])] }
}
`

test('a class whose methods are fields is a manager, and one that remembers a single room leaves a ghost', async () => {
  const { failures, result } = await expected(arrows)
  expect([failures, result.verdict]).toEqual([[], 'pass'])
  const steps = [alice, bob, join('alice'), join('alice', 'two'), close('alice')]
  expect((await runOn(arrows, steps)).laws).toContain('S2')
})

/** `module.exports`, with the maps beside it; empty rooms stay. */
const commonJs = `'use strict'
const rooms = Object.create(null)
const userRooms = Object.create(null)
function joinRoom(userId, roomId) {
  rooms[roomId] = rooms[roomId] || []
  if (!rooms[roomId].includes(userId)) rooms[roomId].push(userId)
  userRooms[userId] = userRooms[userId] || []
  if (!userRooms[userId].includes(roomId)) userRooms[userId].push(roomId)
}
function leaveRoom(userId, roomId) {
  rooms[roomId] = (rooms[roomId] || []).filter((id) => id !== userId)
  userRooms[userId] = (userRooms[userId] || []).filter((id) => id !== roomId)
}
const sockets = {}
function addClient(userId, ws) { sockets[userId] = ws; userRooms[userId] = [] }
function removeClient(userId) {
  ;(userRooms[userId] || []).forEach((roomId) => leaveRoom(userId, roomId))
  delete userRooms[userId]
  delete sockets[userId]
}
function broadcast(roomId, message, excludeUserId) {
  ;(rooms[roomId] || []).forEach((id) => { if (id !== excludeUserId) sockets[id].send(JSON.stringify(message)) })
}
module.exports = { joinRoom, leaveRoom, addClient, removeClient, broadcast }
`

test('functions that module.exports lists are a manager, and the maps beside them are read (S3)', async () => {
  const { laws } = await runOn(commonJs, [alice, join('alice'), members(['alice']), leave('alice')])
  expect(laws).toEqual(['S3'])
})

/** Types, verbs and fields of its own, in a chain of ifs; a close is only logged. */
const typed = `import { WebSocketServer, WebSocket } from 'ws'
type Msg = { action: 'joinRoom'; roomId: string } | { action: 'leaveRoom'; roomId: string } | { action: 'sendMessage'; roomId: string; message: string }
interface Client extends WebSocket { id: string; rooms: Set<string> }
const rooms: Record<string, Set<Client>> = {}
const wss = new WebSocketServer({ port: 3001 })
wss.on('connection', (ws: Client) => {
  ws.rooms = new Set()
  ws.on('message', (raw) => {
    let data: Msg
    try { data = JSON.parse(raw.toString()) } catch { return ws.send(JSON.stringify({ action: 'error', message: 'bad json' })) }
    if (data.action === 'joinRoom') {
      rooms[data.roomId] ??= new Set()
      rooms[data.roomId].add(ws)
      ws.rooms.add(data.roomId)
      ws.send(JSON.stringify({ action: 'joinedRoom', roomId: data.roomId, users: [...rooms[data.roomId]].map((c) => c.id) }))
      emit(data.roomId, { action: 'userJoined', roomId: data.roomId, userId: ws.id }, ws)
    } else if (data.action === 'leaveRoom') {
      part(ws, data.roomId)
      ws.send(JSON.stringify({ action: 'leftRoom', roomId: data.roomId }))
    } else if (data.action === 'sendMessage') {
      emit(data.roomId, { action: 'message', roomId: data.roomId, userId: ws.id, message: data.message }, ws)
    }
  })
  // bug: only logs
  ws.on('close', () => { console.log('bye', ws.id) })
})
function part(ws: Client, roomId: string) {
  rooms[roomId]?.delete(ws); ws.rooms.delete(roomId)
  emit(roomId, { action: 'userLeft', roomId, userId: ws.id })
  if (rooms[roomId]?.size === 0) delete rooms[roomId]
}
function emit(roomId: string, data: object, except?: Client) {
  rooms[roomId]?.forEach((c) => { if (c !== except && c.readyState === WebSocket.OPEN) c.send(JSON.stringify(data)) })
}
`

test('verbs in a chain of ifs are read off the code, and a close that is only logged leaves ghosts (S2)', async () => {
  const { laws, failures } = await runOn(typed, [
    alice,
    bob,
    join('alice'),
    join('bob'),
    leave('bob'),
    close('alice'),
  ])
  expect([failures, laws]).toEqual([[], ['S2']])
})

/** What a function makes, which waits for its database. */
const factory = `export function createRoomManager({ db } = {}) {
  const rooms = new Map(); const byClient = new Map()
  const load = (room) => new Promise((r) => setTimeout(() => r(room), 15))
  return {
    rooms, byClient,
    addConnection(client) { byClient.set(client, new Set()) },
    async join(client, room) {
      await load(room)
      if (!rooms.has(room)) rooms.set(room, new Set())
      rooms.get(room).add(client)
      if (!byClient.has(client)) byClient.set(client, new Set())
      byClient.get(client).add(room)
    },
    leave(client, room) {
      rooms.get(room)?.delete(client); byClient.get(client)?.delete(room)
      if (!rooms.get(room)?.size) rooms.delete(room)
    },
    removeConnection(client) {
      for (const room of byClient.get(client) ?? []) this.leave(client, room)
      byClient.delete(client)
    },
    broadcast(room, msg, { exclude } = {}) { for (const c of rooms.get(room) ?? []) if (c !== exclude) c.send(msg) },
  }
}
`

test('what a function makes is a manager, and a join that ends after the close leaves a ghost (S2)', async () => {
  expect((await expected(factory)).result.verdict).toBe('pass')
  const now = { ...close('alice'), now: true }
  expect((await runOn(factory, [alice, join('alice'), now])).laws).toContain('S2')
})

/** An emitter that is handed its sockets, with verbs of two words. */
const emitter = `const { EventEmitter } = require('events')
const rooms = {}
const adapter = 'events'
class Io extends EventEmitter {}
const io = new Io()
exports.adapter = adapter
io.on('connection', (socket) => {
  socket.rooms = new Set()
  socket.on('join_room', (room, cb) => {
    (rooms[room] = rooms[room] || new Set()).add(socket); socket.rooms.add(room)
    socket.emit('joined', { room, members: [...rooms[room]].map((s) => s.id) })
    for (const s of rooms[room]) if (s !== socket) s.emit('user joined', { room, id: socket.id })
    cb && cb('ok')
  })
  socket.on('leave_room', (room) => leave(socket, room, true))
  socket.on('chat message', ({ room, msg }) => { for (const s of rooms[room] || []) if (s !== socket) s.emit('chat message', { room, from: socket.id, msg }) })
  socket.on('close', () => { socket.rooms.forEach((room) => leave(socket, room)) })
})
function leave(socket, room, ack) {
  if (!rooms[room]) return
  rooms[room].delete(socket); socket.rooms.delete(room)
  for (const s of rooms[room]) s.emit('user left', { room, id: socket.id })
  if (rooms[room].size === 0) delete rooms[room]
  if (ack) socket.emit('left', { room })
}
exports.onConnection = (socket) => io.emit('connection', socket)
`

test('an emitter of two-word events is spoken to in events', async () => {
  const { laws, failures, result } = await expected(emitter)
  expect([failures, laws, result.verdict]).toEqual([[], [], 'pass'])
})
