/** A whole server that speaks in words of its own, and the adapter that says how. */
export const ownWords = `/** How a join, a leave and a message are spelt here, and what the answers mean. */
export const adapter = {
  write: ({ type, room, text }) => ({ event: type, data: { room, text } }),
  read: ({ event, data }) => ({ type: event, room: data.room, who: data.id, text: data.text }),
}

const rooms = new Map<string, Set<WebSocket>>()

export function onConnection(ws: WebSocket): void {
  const tell = (to: WebSocket, event: string, data: object) =>
    to.send(JSON.stringify({ event, data }))
  const others = (room: string) => [...(rooms.get(room) ?? [])].filter((one) => one !== ws)

  const leave = (room: string) => {
    if (!rooms.get(room)?.delete(ws)) return
    for (const one of others(room)) tell(one, 'user_left', { room, id: ws.id })
    if (rooms.get(room)?.size === 0) rooms.delete(room)
  }

  ws.on('message', (raw: string) => {
    const { event, data } = JSON.parse(raw)
    const { room, text } = data
    if (event === 'join') {
      rooms.set(room, (rooms.get(room) ?? new Set()).add(ws))
      tell(ws, 'joined', { room })
      for (const one of others(room)) tell(one, 'user_joined', { room, id: ws.id })
    } else if (event === 'leave') {
      leave(room)
      tell(ws, 'left', { room })
    } else if (event === 'message' && rooms.get(room)?.has(ws)) {
      for (const one of others(room)) tell(one, 'message', { room, id: ws.id, text })
    }
  })
  ws.on('close', () => [...rooms.keys()].forEach(leave))
}
`
