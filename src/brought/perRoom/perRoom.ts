import type { BroughtSocket } from '#brought/broughtSocket.ts'
import type { Adapter, Wish } from '#brought/dialects/adapter.ts'
import type { Heard } from '#brought/dialects/readSaid.ts'
import type { Silence } from '#brought/dialects/silence.ts'
import type { OwnHandlers } from '#brought/findCode.ts'
import { httpRequest } from '#brought/handedOn.ts'
import { isObject } from '#kernel/isObject.ts'
import { parsedJson } from '#kernel/parsedJson.ts'
import { type RoomPath, roomPathIn } from './roomPath.ts'
import { type RoomFrame, RoomSocket } from './roomSocket.ts'

/** What a client wants of one room. */
interface RoomWish extends Pick<Wish, 'type' | 'room'> {
  /** What it says there. */
  readonly text: string | null
}

/**
 * Handlers of code that has a socket for each room, by its path, over connections that are in many: who
 * joins a room connects to it, and who leaves it closes that connection.
 */
export function perRoom(handlers: OwnHandlers, pathOf: RoomPath): OwnHandlers {
  const open = new Map<BroughtSocket, Map<string, RoomSocket>>()
  const over = (socket: RoomSocket | undefined, code: number, reason: string) => {
    if (!socket) return undefined
    const told = socket.ends(code, reason)
    const run = handlers.onClose?.(socket, code, reason)
    return Promise.all([told, run])
  }
  const heard = (own: RoomSocket, data: string | Uint8Array) =>
    Promise.all([own.tell('message', data), handlers.onMessage?.(own, data)])
  const begin = (socket: BroughtSocket, rooms: Map<string, RoomSocket>, { room }: RoomWish) => {
    const before = rooms.get(room)
    if (before && !before.isOver) return undefined
    const own = new RoomSocket(socket, room)
    rooms.set(room, own)
    const { url, params } = pathOf(room, own.client)
    return handlers.onConnection(own, { ...httpRequest(url), ...{ params } })
  }
  return {
    ...handlers,
    // What it reads of a path is told by whom it takes for a room.
    perRoom: true,
    onConnection: (socket) => {
      const rooms = new Map<string, RoomSocket>()
      open.set(socket, rooms)
      socket.on('message', (data: string | Uint8Array) => {
        if (!open.has(socket)) return undefined
        const wish = wishIn(data)
        const own = wish ? rooms.get(wish.room) : onlyOne(rooms)
        if (!wish) return own && heard(own, data)
        if (wish.type === 'join') return begin(socket, rooms, wish)
        if (wish.type === 'leave') {
          rooms.delete(wish.room)
          return over(own, 1005, '')
        }
        if (!own || wish.text === null) return undefined
        return heard(own, wish.text)
      })
    },
    onMessage: () => undefined,
    onClose: (socket, code, reason) => {
      const rooms = open.get(socket as BroughtSocket)
      open.delete(socket as BroughtSocket)
      return Promise.all([...(rooms?.values() ?? [])].map((own) => over(own, code, reason)))
    },
  }
}

/** How such code is spoken to: each room in its own words, and what was not asked of it is said by its end. */
export function perRoomAdapter(
  inner: Adapter | null,
  code: string,
  pathOf: RoomPath = roomPathIn(code),
): Adapter {
  const parses = /JSON\.parse|\.json\(\)/.test(code)
  // What makes no text of its own only passes on what comes.
  const speaks = /JSON\.stringify|sendJson|send_json/i.test(code)
  const said = (wish: Wish) => {
    if (wish.type !== 'message') return null
    return parses && inner ? inner.write(wish) : wish.text
  }
  const silent = new Set<Silence>([...(inner?.silent ?? silentAll), 'left', 'error'])
  return {
    silent,
    echo: inner?.echo,
    knowsPings: false,
    tellsEvents: false,
    how: inner?.how ?? 'read',
    dialect: inner?.dialect ?? 'flat',
    write: (wish) => {
      if (wish.type === 'ping' || wish.type === 'pong') return null
      return JSON.stringify({ type: wish.type, room: wish.room, text: said(wish) })
    },
    shows: (wish) =>
      wish.type === 'join' ? `GET ${pathOf(wish.room, wish.client).url}` : said(wish),
    spoken: (text) => (parsedJson(text) as RoomFrame).said,
    read: (text, client) => {
      const frame = parsedJson(text) as RoomFrame
      if (frame.said === undefined) return [ofItsEnd(frame)]
      const heard = speaks ? (inner?.read(frame.said, client) ?? []) : []
      if (heard.length > 0) return heard.map((one) => ({ room: frame.room, ...one }))
      // What is no object of its own is what somebody said.
      return speaks && isObject(parsedJson(frame.said))
        ? []
        : [{ type: 'message', room: frame.room, text: frame.said }]
    },
  }
}

/** Null for what no client of the world says by itself: a raw frame. */
function wishIn(data: string | Uint8Array): RoomWish | null {
  const value = typeof data === 'string' ? parsedJson(data) : null
  return isObject(value) && 'room' in value && 'text' in value ? (value as never) : null
}

/** Where somebody is in one room, that is where a raw frame goes. */
function onlyOne(rooms: ReadonlyMap<string, RoomSocket>): RoomSocket | undefined {
  return rooms.size === 1 ? [...rooms.values()][0] : undefined
}

const silentAll: readonly Silence[] = ['joined', 'left', 'presence', 'error']

function ofItsEnd({ room, ended = 1005 }: RoomFrame): Heard {
  const isRefusal = ended >= 4000 || (ended >= 1002 && ended !== 1005 && ended !== 1006)
  return isRefusal ? { type: 'error', room, text: `closed with ${ended}` } : { type: 'left', room }
}
