import type { ConnectionId } from '#kernel/ids.ts'
import { type Breach, closePolicy } from '#protocol/closeCodes.ts'
import type { ErrorCode } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** What a server turns somebody away for, or something of it; whether a named limit is reached then. */
export const turnsAwayFor = {
  connections: { isLimit: true },
  outbox: { isLimit: true },
  inbox: { isLimit: true },
  size: { isLimit: true },
  depth: { isLimit: true },
  rooms: { isLimit: true },
  members: { isLimit: true },
  /** Among others for being too long. */
  name: { isLimit: false },
  /** Among others for being too big. */
  state: { isLimit: false },
  forbidden: { isLimit: false },
  stranger: { isLimit: false },
  words: { isLimit: false },
  binary: { isLimit: false },
  /** Its handshake, for whatever reason. */
  handshake: { isLimit: false },
} as const

export type TurnedAwayFor = keyof typeof turnsAwayFor

/** Somebody, or something of it, was turned away. */
export interface TurnedAway {
  readonly why: TurnedAwayFor
  readonly connection: ConnectionId
}

const byError: Readonly<Record<ErrorCode, TurnedAwayFor | null>> = {
  bad_json: 'words',
  not_an_object: 'words',
  no_type: 'words',
  unknown_type: 'words',
  no_payload: 'words',
  too_deep: 'depth',
  bad_room: 'name',
  too_many_rooms: 'rooms',
  room_full: 'members',
  not_member: 'stranger',
  bad_state: 'state',
  forbidden: 'forbidden',
  // What it was that failed is told by itself.
  internal: null,
}

const byBreach: Readonly<Record<Breach, TurnedAwayFor>> = {
  'binary frame': 'binary',
  'frame too big': 'size',
  'bad room in path': 'name',
  'forbidden room in path': 'forbidden',
  'full room in path': 'members',
  'too many rooms for path': 'rooms',
  'too many connections': 'connections',
  'too many waiting frames': 'inbox',
}

/** Whom a server turns away as a trace grows, by its own words: its errors, and what it closes with. */
export class Doorkeeper {
  /** Those that it has let in at some time. */
  #known = new Set<ConnectionId>()
  /** The step in which the owner ends a connection, with whatever code. */
  #ownersClose: number | null = null

  /** What an event says of it; null is nothing. */
  see(event: TraceEvent): TurnedAway | null {
    if (event.kind === 'sent' && event.from === 'server') return turnedAwayBy(event)
    if (event.kind === 'step') this.#ownersClose = event.verb === 'disconnect' ? event.seq : null
    if (event.kind === 'closing' && event.end === 'server' && event.cause !== this.#ownersClose) {
      const why = this.#closedFor(event)
      return why && { why, connection: event.connection }
    }
    // Who is turned away in front of the server is so by its own step.
    if (event.kind === 'refused' && event.why === 'by server')
      return { why: forReason(event.reason) ?? 'handshake', connection: event.connection }
    if (event.kind !== 'maps') return null
    for (const change of event.changes) {
      if (change.map === 'connections' && change.op === 'add') this.#known.add(change.connection)
    }
    return null
  }

  #closedFor({ connection, code, reason }: EventOf<'closing'>): TurnedAwayFor | null {
    const known = forReason(reason)
    if (known) return known
    if (code === tooBig) return 'size'
    if (code !== tryLater) return null
    return this.#known.has(connection) ? 'outbox' : 'connections'
  }
}

const { code: tooBig } = closePolicy['frame too big']
const { code: tryLater } = closePolicy['too many connections']

/** By the reason that the protocol has for a breach. */
function forReason(reason: string): TurnedAwayFor | null {
  const breach = breaches.find((one) => closePolicy[one].reason === reason)
  return breach ? byBreach[breach] : null
}

const breaches = Object.keys(closePolicy) as Breach[]

function turnedAwayBy({ connection, text }: EventOf<'sent'>): TurnedAway | null {
  // Most frames are no error, and to read each takes its time.
  if (text === null || !text.includes('"error"')) return null
  const message = decodeServerFrame(text)
  const why = message?.type === 'error' ? byError[message.payload.code] : null
  return why && { why, connection }
}
