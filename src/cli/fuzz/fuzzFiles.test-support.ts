/** A scenario with something of everything, small enough to be played whatever becomes of it. */
export const anyScenarioText = JSON.stringify({
  roomscope: 1,
  name: 'any',
  seed: 7,
  server: 'reference',
  settings: { latencyMs: [5, 9], heartbeatMs: 30000, outboxFramesMax: 4, echo: false },
  steps: [
    { do: 'spawn', count: 2, prefix: 'p', join: ['r'] },
    { do: 'connect', client: 'alice', user: 'ann', path: '/ws' },
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { do: 'send', client: 'alice', frame: '{"type":"ping","payload":{}}' },
    { do: 'slow', client: 'p1', bytesPerMs: 1 },
    { do: 'createRoom', room: 'q', name: 'Q', metadata: { a: [1, null] } },
    { do: 'broadcast', room: 'r', text: 'news', exclude: 'p2' },
    { do: 'kick', client: 'p2', room: 'r', reason: 'spam' },
    { do: 'wait', ms: 100 },
    { do: 'disconnect', client: 'p2', code: 4000, reason: 'bye', now: true },
    { expect: 'members', room: 'r', clients: ['alice', 'p1'] },
    { expect: 'received', client: 'alice', type: 'user_left', times: 1 },
    { expect: 'violations', laws: [] },
  ],
})

/** A room manager as somebody may paste it. */
export const anyCode = `
export class Manager {
  rooms = new Map<string, Set<unknown>>()
  connectionRooms = new Map<unknown, Set<string>>()
  connect(ws) { this.connectionRooms.set(ws, new Set()) }
  joinRoom(ws, roomId) {
    if (!this.rooms.has(roomId)) this.rooms.set(roomId, new Set())
    this.rooms.get(roomId).add(ws)
    this.connectionRooms.get(ws).add(roomId)
  }
  leaveRoom(ws, roomId) {
    this.rooms.get(roomId)?.delete(ws)
    this.connectionRooms.get(ws)?.delete(roomId)
  }
  async broadcastToRoom(roomId, message, exclude) {
    for (const ws of [...(this.rooms.get(roomId) ?? [])]) {
      if (ws !== exclude) await ws.send(JSON.stringify(message))
    }
  }
  disconnect(ws) {
    const rooms = this.connectionRooms.get(ws) ?? new Set()
    rooms.forEach((roomId) => this.leaveRoom(ws, roomId))
    return rooms
  }
}
`
