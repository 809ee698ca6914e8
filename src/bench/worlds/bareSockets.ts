import { Server, WebSocket } from 'mock-socket'
import { broadcasts, inARoom, text } from './crowds.ts'

/** What is leaned on of a server's end; mock-socket makes it as a proxy over the client. */
interface ServerEnd {
  send(data: string): void
  on(type: 'message', listener: (data: unknown) => void): void
  on(type: 'close', listener: () => void): void
}

interface Said {
  readonly type: string
  readonly room: string
}

let servers = 0

/**
 * The same as a crowd in rooms of ten on mock-socket alone, in real time: two maps and a loop, and
 * nothing that orders, records or judges. Resolves with the frames that clients have got.
 */
export async function bareRoomsOfTen(clients: number): Promise<number> {
  servers += 1
  const url = `ws://bare${servers}/ws`
  const server = new Server(url, { mock: false })
  serveRooms(server)
  let got = 0
  const heard = () => {
    got += 1
  }
  const sockets = Array.from({ length: clients }, (_, place) => {
    return clientIn(url, `r${Math.floor(place / inARoom)}`, heard)
  })
  await Promise.all(sockets.map(({ joined }) => joined))
  for (let at = 0; at < broadcasts; at++) {
    const room = at % (clients / inARoom)
    const { socket } = sockets[room * inARoom + (at % inARoom)] ?? {}
    socket?.send(JSON.stringify({ type: 'message', room: `r${room}`, text }))
  }
  await Promise.all(
    sockets.map(({ socket, closed }) => {
      socket.close()
      return closed
    }),
  )
  server.stop()
  return got
}

function serveRooms(server: Server): void {
  const members = new Map<string, Set<ServerEnd>>()
  const roomsOf = new Map<ServerEnd, Set<string>>()
  const tell = (room: string, frame: string, except?: ServerEnd) => {
    for (const end of members.get(room) ?? []) if (end !== except) end.send(frame)
  }
  const join = (end: ServerEnd, room: string) => {
    const inRoom = members.get(room) ?? new Set()
    members.set(room, inRoom.add(end))
    roomsOf.get(end)?.add(room)
    tell(room, JSON.stringify({ type: 'user_joined', room }), end)
    end.send(JSON.stringify({ type: 'joined', room }))
  }
  server.on('connection', (socket) => {
    const end = socket as unknown as ServerEnd
    roomsOf.set(end, new Set())
    end.on('message', (data) => {
      const { type, room } = JSON.parse(String(data)) as Said
      if (type === 'join') join(end, room)
      else tell(room, String(data), end)
    })
    end.on('close', () => {
      for (const room of roomsOf.get(end) ?? []) {
        members.get(room)?.delete(end)
        tell(room, JSON.stringify({ type: 'user_left', room }))
      }
      roomsOf.delete(end)
    })
  })
}

/** Joins as soon as it is open; `joined` once it is told that it is in. */
function clientIn(url: string, room: string, heard: () => void) {
  const socket = new WebSocket(url)
  const closed = new Promise<void>((resolve) => {
    socket.addEventListener('close', () => resolve())
  })
  socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'join', room })))
  const joined = new Promise<void>((resolve) => {
    socket.addEventListener('message', (event) => {
      heard()
      if ((JSON.parse(String((event as MessageEvent).data)) as Said).type === 'joined') resolve()
    })
  })
  return { socket, joined, closed }
}
