import type { ConnectionId } from '#kernel/ids.ts'
import type { FailureTold } from '#trace/codes.ts'

interface OfConnection {
  readonly connection: ConnectionId
}

interface OfRoom {
  readonly room: string
}

interface OfMember extends OfConnection, OfRoom {}

/** Something about another connection, or by it; null is the server's owner. */
interface From extends OfMember {
  readonly sender: string | null
}

/**
 * All that a broken law can say: law → code → what its sentence needs. `connection` and `room` say
 * whom it is about and where; the sentences themselves are words.
 */
export interface LawMessages {
  S1: { 'only the room': OfMember; 'only the connection': OfMember }
  S2: { ghost: OfMember }
  S3: { empty: OfRoom }
  S4: {
    'left over': OfConnection & { readonly what: KeptFor }
    missing: OfConnection & { readonly what: KeptFor }
    'inbox kept': OfConnection
  }
  S5: {
    told: OfMember & { readonly count: number }
    listed: OfMember & { readonly count: number; readonly size: number }
    stored: OfRoom & { readonly count: number; readonly members: number }
  }
  S6: { 'closed and kept': OfConnection; 'open and forgotten': OfConnection }
  S7: {
    outbox: OfConnection & Depth & { readonly framesMax: number; readonly charsMax: number }
    miscounted: OfConnection & Depth & { readonly untakenChars: number }
    inbox: OfConnection & { readonly frames: number; readonly framesMax: number }
  }
  S8: { kept: OfConnection }
  S9: {
    name: OfRoom & { readonly named: string }
    rooms: OfRoom & { readonly most: number }
    'rooms of one': OfConnection & { readonly most: number }
    connections: OfConnection & { readonly most: number }
  }
  S10: {
    'made anew': OfMember
    'made otherwise': OfRoom & { readonly asked: string; readonly is: string }
    'not kept': OfRoom
    dated: OfRoom & { readonly madeMs: number; readonly saysMs: number }
    'listed wrongly': Partial<OfRoom> & { readonly says: string }
    unlisted: OfRoom
  }
  L1: { threw: Partial<OfConnection> & FailureTold }
  L2: { restless: { readonly turns: number }; 'timers go on': { readonly timers: number } }
  L3: {
    early: OfConnection & { readonly silentMs: number; readonly leastMs: number }
    late: OfConnection & { readonly sinceMs: number; readonly proxied: boolean }
  }
  L4: {
    waits: OfConnection & { readonly frames: number }
    'waits since': OfConnection & { readonly frames: number; readonly closed: ConnectionId }
  }
  L5: { 'two writers': OfConnection }
  T1: {
    itself: OfMember & { readonly told: 'user_joined' | 'user_left' }
    'came twice': OfMember & { readonly who: ConnectionId }
    'was not there': OfMember & { readonly who: ConnectionId }
  }
  T2: {
    'is not in': OfMember
    'never told': OfMember
    came: OfMember & Whom
    left: OfMember & Whom
    unlisted: OfMember & Whom
    stale: OfMember & Whom
    ghosts: OfMember & Whom
  }
  T3: { stranger: OfMember & { readonly sender: string } }
  T4: { presence: OfMember; message: OfMember }
  T5: { echoed: OfMember; spared: OfMember }
  T6: {
    'out of turn': OfConnection & { readonly reply: string; readonly first: Asked }
    unasked: OfConnection & { readonly reply: string }
    unanswered: OfConnection & Partial<OfRoom> & { readonly asked: Asked }
  }
  T7: {
    again: From & { readonly number: number; readonly times: number }
    'out of order': From & { readonly number: number; readonly last: number }
  }
  T8: {
    missed: From
    altered: From & { readonly said: string; readonly sent: string }
  }
  T9: {
    closed: OfConnection & { readonly closeCode: number }
    'cut off': OfConnection
    unasked: OfConnection
  }
  T10: {
    'no message': OfConnection
    'strange field': OfConnection & { readonly type: string; readonly field: string }
    'another name': OfConnection & { readonly told: string }
    'no count': OfConnection & { readonly type: string }
    'no error code': OfConnection & { readonly found: string }
    'wrong sender': From & { readonly named: string | null }
  }
  T11: {
    changed: OfMember & { readonly what: 'join' | 'leave' }
    told: OfMember & { readonly what: 'join' | 'leave'; readonly whom: ConnectionId }
  }
  T13: { disorder: OfMember & { readonly other: ConnectionId } }
  T15: { 'taken out': OfMember }
  P1: {
    'in the room': OfMember & { readonly slow: ConnectionId }
    'in another room': OfMember & { readonly slow: ConnectionId; readonly slowRoom: string }
  }
  P2: { grew: From & { readonly cameBytes: number; readonly goesBytes: number } }
}

export type LawId = keyof LawMessages

/** What a server keeps for each connection. */
export type KeptFor = 'entry' | 'heartbeat' | 'outbox'

interface Depth {
  readonly frames: number
  readonly chars: number
}

interface Whom {
  readonly whom: readonly ConnectionId[]
}

/** What a client asked for; `room` stands with a join and a leave. */
export interface Asked {
  readonly kind: 'join' | 'leave' | 'ping' | 'bad' | 'breach'
  readonly room: string | null
}
