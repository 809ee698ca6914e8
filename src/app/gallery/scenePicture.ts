/** A client of a scene, and what becomes of it. */
export interface PicturedClient {
  readonly name: string
  readonly end: 'open' | 'gone' | 'silent' | 'slow'
}

/** What a scene is about, at a glance: who is there, in which rooms, and who goes. */
export interface ScenePicture {
  readonly clients: readonly PicturedClient[]
  readonly rooms: readonly string[]
  /** Indices of a client and a room; `left` once it left by itself. */
  readonly memberships: readonly { client: number; room: number; left: boolean }[]
}

const clientsMax = 3
const roomsMax = 2

/** What a client's verbs make of it, in the picture. */
const ends: Readonly<Record<string, PicturedClient['end']>> = {
  close: 'gone',
  drop: 'gone',
  kill: 'silent',
  halfOpen: 'silent',
  dead: 'silent',
  stall: 'slow',
  slow: 'slow',
}

interface AnyStep {
  readonly do?: string
  readonly client?: string
  readonly room?: string
  readonly path?: string
}

/** Reads a picture off a scene's steps; what does not fit into it is left out. */
export function scenePicture(steps: readonly object[]): ScenePicture {
  const clients = new Map<string, PicturedClient['end']>()
  const rooms = new Set<string>()
  const memberships = new Map<string, { client: string; room: string; left: boolean }>()
  const add = (client: string, room: string) => {
    rooms.add(room)
    memberships.set(`${client} ${room}`, { client, room, left: false })
  }
  for (const step of steps as readonly AnyStep[]) {
    const { client, room } = step
    if (room !== undefined && step.do === 'createRoom') rooms.add(room)
    if (client === undefined) continue
    if (!clients.has(client)) clients.set(client, 'open')
    const inPath = step.path?.split('/ws/room/')[1]
    if (inPath !== undefined) add(client, inPath)
    if (room !== undefined && step.do === 'join') add(client, room)
    const known = memberships.get(`${client} ${room}`)
    if (known && step.do === 'leave') known.left = true
    const end = ends[step.do ?? '']
    if (end) clients.set(client, end)
  }
  const names = [...clients.keys()].slice(0, clientsMax)
  const ids = [...rooms].slice(0, roomsMax)
  return {
    clients: names.map((name) => ({ name, end: clients.get(name) ?? 'open' })),
    rooms: ids,
    memberships: [...memberships.values()]
      .map(({ client, room, left }) => ({
        client: names.indexOf(client),
        room: ids.indexOf(room),
        left,
      }))
      .filter(({ client, room }) => client >= 0 && room >= 0),
  }
}
