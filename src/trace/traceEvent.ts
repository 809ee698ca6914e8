import type { ConnectionId, NodeId } from '#kernel/ids.ts'
import type {
  AwaitedParams,
  Coded,
  FailureTold,
  LimitParams,
  LostCode,
  RefusalParams,
  RefusedCode,
  SendFailedCode,
} from './codes.ts'
import type { faultFacts } from './faultFacts.ts'
import type { DetailsOfMany } from './many.ts'

/** Which end of a connection. */
export type End = 'client' | 'server'

/** The state of one end of a connection. */
export type EndState = 'connecting' | 'open' | 'closing' | 'closed'

/** What is wrong with a connection, by its scenario's own doing. */
export type Fault = keyof typeof faultFacts

/** A control frame of a heartbeat. */
export type Control = 'ping' | 'pong'

/** What a client says that comes back: the connection that its session began with, and how many frames of it were heard. */
export interface Resumes {
  readonly connection: ConnectionId
  readonly heard: number
}

/** One entry that came into, or went out of, what the manager keeps. */
export type MapChange =
  | {
      readonly map: 'connections'
      readonly op: 'add' | 'remove'
      readonly connection: ConnectionId
    }
  | {
      /** The room → connections map; `rooms` itself changes with map `room`. */
      readonly map: 'rooms'
      readonly op: 'add' | 'remove'
      readonly room: string
      readonly connection: ConnectionId
    }
  | {
      /** The connection → rooms map; its keys change with map `entry`. */
      readonly map: 'connectionRooms'
      readonly op: 'add' | 'remove'
      readonly room: string
      readonly connection: ConnectionId
    }
  | { readonly map: 'entry'; readonly op: 'add' | 'remove'; readonly connection: ConnectionId }
  | {
      readonly map: 'room'
      readonly op: 'add' | 'remove'
      readonly room: string
      readonly name: string
      /** Made by createRoom, so it stays when it empties. */
      readonly permanent: boolean
      readonly metadata: Readonly<Record<string, unknown>>
    }

/** What an event of each kind carries beside `seq`, `at`, `cause` and `kind`. */
interface Details extends DetailsOfMany {
  /** A step of the scenario begins. `step` is the step as it stands in the file. */
  step: {
    readonly index: number
    readonly verb: string
    readonly client?: string
    readonly room?: string
    readonly step: Readonly<Record<string, unknown>>
  }
  /** Virtual time has passed, as a step asked for. */
  waited: { readonly ms: number }
  /** A step could not be done; the world before it stands. */
  'step refused': { readonly index: number } & Coded<RefusalParams>
  /** The client's end came to be and its handshake is on the way. */
  connecting: {
    readonly connection: ConnectionId
    readonly client: string
    /** Who it says that it is. */
    readonly user?: string
    /** The session that it wants to go on with. */
    readonly resumes?: Resumes
    /** So many ms the server is to keep its seats, if the connection is lost. */
    readonly seatMs?: number
    readonly path: string
  }
  /** The server accepted the handshake: its end is open. */
  accepted: { readonly connection: ConnectionId; readonly node: NodeId }
  /** The client's end is open. */
  opened: { readonly connection: ConnectionId }
  /** The server refused the handshake. */
  refused: {
    readonly connection: ConnectionId
    readonly why: RefusedCode
    /** What the server gave as its reason; empty when it gave none. */
    readonly reason: string
  }
  /** A frame was handed to the transport. `dueAt` is when it will arrive; null when nobody knows. */
  sent: {
    readonly connection: ConnectionId
    readonly from: End
    readonly text: string | null
    /** The bytes of a binary frame, as base64. */
    readonly binary?: string
    /** A heartbeat: the server's ping, or the pong that a browser answers by itself. */
    readonly control?: Control
    /** A proxy on the way takes the ping, and answers it, in the client's place. */
    readonly proxy?: true
    readonly bytes: number
    readonly dueAt: number | null
  }
  /** A frame arrived. It is named by `connection`, and by `frame`: the seq of the event that sent it. */
  delivered: { readonly connection: ConnectionId; readonly to: End; readonly frame: number }
  /** A frame never arrived. */
  lost: { readonly connection: ConnectionId; readonly frame: number; readonly why: LostCode }
  /** A frame was thrown away before it was sent, for its end was no longer open. */
  discarded: {
    readonly connection: ConnectionId
    readonly from: End
    readonly bytes: number
  }
  /** The server's send was rejected. */
  'send failed': { readonly connection: ConnectionId; readonly why: SendFailedCode }
  /** An end began its closing handshake. */
  closing: {
    readonly connection: ConnectionId
    readonly end: End
    readonly code: number
    readonly reason: string
  }
  /** An end is closed, and this is what its close event carried. */
  closed: {
    readonly connection: ConnectionId
    readonly end: End
    readonly code: number
    readonly reason: string
    readonly wasClean: boolean
  }
  /** A fault began or ended. */
  fault: { readonly connection: ConnectionId; readonly fault: Fault; readonly on: boolean }
  /** Code of the server waits: for its turn with a frame, or for something that it awaits. */
  awaiting: {
    readonly node: NodeId
    readonly connection: ConnectionId
    readonly what: 'handler' | 'await' | 'accept'
    /** For a handler: the seq of the event in which the frame arrived. */
    readonly delivered?: number
  } & Coded<AwaitedParams>
  /** It goes on. `awaiting` is the seq of that event. */
  resumed: { readonly connection: ConnectionId; readonly awaiting: number }
  /** What the manager keeps changed, all in one synchronous step. */
  maps: { readonly node: NodeId; readonly changes: readonly MapChange[] }
  /** What a client believes about a room changed. `gone`: it believes it is not in the room. */
  belief: {
    readonly connection: ConnectionId
    readonly room: string
    readonly op: 'reset' | 'add' | 'remove' | 'gone'
    readonly members: readonly ConnectionId[]
  }
  /** What a client knows of another member’s state in a room changed. */
  'member state': {
    readonly connection: ConnectionId
    readonly room: string
    /** Whose state it is. */
    readonly of: ConnectionId
    /** As JSON; null is none. */
    readonly state: string | null
  }
  /** Code threw: a listener, a handler, or the manager itself. */
  failure: {
    /** Set when the code is a server's own. */
    readonly node?: NodeId
    readonly connection?: ConnectionId
  } & FailureTold
  /** A named limit was reached. */
  limit: Coded<LimitParams, 'name'>
  /** An expectation of the scenario was checked. */
  expectation: {
    readonly index: number
    readonly ok: boolean
    readonly expected: unknown
    readonly actual: unknown
  }
  /** A law was broken by the event that is the cause. `code` says which of the law's messages tells it. */
  violation: {
    readonly law: string
    readonly code: string
    readonly params: Readonly<Record<string, unknown>>
    readonly connection?: ConnectionId
    readonly room?: string
  }
}

export type EventKind = keyof Details

interface Stamp {
  /** The event's place in the trace, counted from 0. */
  readonly seq: number
  /** Virtual milliseconds since the world began. */
  readonly at: number
  /** The seq of the event this one followed from; null for a step, which nothing caused. */
  readonly cause: number | null
}

/** Something that happened, of one kind. */
export type EventOf<K extends EventKind> = K extends EventKind
  ? Stamp & { readonly kind: K } & Details[K]
  : never

/** Something that happened. A trace is an append-only list of these. */
export type TraceEvent = EventOf<EventKind>

/** An event before it is stamped; of several connections the recorder makes one. */
export type Happening = {
  [K in Exclude<EventKind, keyof DetailsOfMany>]: { readonly kind: K } & Details[K]
}[Exclude<EventKind, keyof DetailsOfMany>]
