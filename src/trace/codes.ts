import type { ConnectionId } from '#kernel/ids.ts'
import type { Thrown } from '#kernel/thrown.ts'
import type { End, EndState } from './traceEvent.ts'

/** A code that says all. */
export type NoParams = Readonly<Record<string, never>>

/** A code, which stands under `Key`, with the parameters that it has: for a sentence to be made of. */
export type Coded<Params, Key extends string = 'code'> = {
  [C in keyof Params]: { readonly [K in Key]: C } & { readonly params: Params[C] }
}[keyof Params]

/** For each code, the sentence for its parameters. */
export type CodeWords<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string }

/** Why a step could not be done. */
export interface RefusalParams {
  /** It has a connection already. */
  connected: { readonly client: string }
  'no client': { readonly client: string }
  'no connection': {
    readonly client: string
    readonly ordinal: number
    readonly newest: ConnectionId
  }
  'no room': { readonly room: string }
  'not in room': { readonly client: string; readonly room: string }
  /** The server has not, or no longer, what the owner would close. */
  'not at server': { readonly client: string }
  /** The server has no such act of its owner. */
  'no such act': NoParams
  /** Its socket is still connecting: nothing can be sent. */
  'not open': { readonly client: string }
  /** A browser closes with no such code. */
  'close code': { readonly client: string; readonly closeCode: number }
  'close reason': { readonly client: string; readonly bytes: number; readonly bytesMax: number }
  /** Code threw that was asked to do it: the server, or a listener. */
  threw: { readonly error: Thrown }
}

/** The limits at which a world is stopped. */
export interface LimitParams {
  traceEventsMax: { readonly events: number }
  traceBytesMax: { readonly bytes: number }
  turnsMax: { readonly turns: number }
  /** By hand. */
  halted: { readonly events: number }
}

/** What code of the server waits for. */
export interface AwaitedParams {
  /** Its turn with a frame; null is a binary one, and a long text is cut short. */
  frame: { readonly text: string | null }
  authorization: { readonly room: string }
  database: NoParams
  /** An await of code that was brought, counted from 1. */
  line: { readonly line: number; readonly file?: string }
  /** Its handshake to be accepted. */
  handshake: NoParams
}

/** Where code threw. */
export interface FailureParams {
  /** A listener of a socket, such as `message`. */
  listener: { readonly end: End; readonly event: string }
  'message handler': NoParams
  'connection handler': NoParams
  endpoint: NoParams
  broadcast: NoParams
  'fan-out': NoParams
  unloading: NoParams
  batch: NoParams
  /** In code that was brought. */
  manager: NoParams
  method: { readonly method: string }
  timer: NoParams
  /** A promise that nobody waited for. */
  promise: NoParams
}

/** What is told of code that threw. */
export type FailureTold = Coded<FailureParams, 'where'> & {
  /** The line of code that was brought, counted from 1. */
  readonly line?: number
  /** The file that it stands in, where the code imports it. */
  readonly file?: string
  readonly error: Thrown
}

/** Why a frame never arrived: what became of the connection, or of the end that it was for. */
export type LostCode =
  | 'connection cut'
  | 'connection reset'
  | 'connection closed'
  | `${End} ${Extract<EndState, 'closing' | 'closed'>}`

/** Why the server's send was rejected: its end is not open, or a fault of the connection. */
export type SendFailedCode = Exclude<EndState, 'open'> | 'dead' | 'failing'

/** Who turned a handshake away: the server, or whoever stands in front of it as the step wants. */
export type RefusedCode = 'by server' | 'in front'
