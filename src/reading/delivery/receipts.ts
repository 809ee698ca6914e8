import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { membersAt } from './membersAt.ts'
import { type DeliverySettings, type OwedIn, owedIn } from './owedIn.ts'

/** What became of one message for one connection. */
export interface Receipt {
  readonly connection: ConnectionId
  readonly state:
    | 'got it'
    | 'on its way'
    | 'not sent yet'
    | 'lost'
    | 'missed'
    | 'got it, and should not'
    | 'on its way, and should not be'
  /** When it got it, in virtual ms; null when it did not. */
  readonly atMs: number | null
}

/** One message, and what becomes of it for everybody it concerns. */
export interface Delivery {
  readonly room: string
  /** Who said it; null for the server's owner. */
  readonly sender: ConnectionId | null
  /** Set when it is owed to nobody: its sender was outside the room, or the server refused it. */
  readonly refused: 'outside' | 'refused' | null
  readonly receipts: readonly Receipt[]
}

interface Sign {
  readonly sign: string
  readonly tone: 'good' | 'waiting' | 'bad'
}

/** One sign for each outcome, in the picture and in the inspector. */
export const receiptSigns: Readonly<Record<Receipt['state'], Sign>> = {
  'got it': { sign: '✓', tone: 'good' },
  'on its way': { sign: '…', tone: 'waiting' },
  'not sent yet': { sign: '…', tone: 'waiting' },
  lost: { sign: '✗', tone: 'bad' },
  missed: { sign: '✗', tone: 'bad' },
  'got it, and should not': { sign: '!', tone: 'bad' },
  'on its way, and should not be': { sign: '!', tone: 'bad' },
}

/**
 * Who should have got a message, who did, who was missed, and who got it who should not, as it stands
 * after the event `upTo`. `seq` is any event of the message's way; null when it is on no message's
 * way, or the server has not got it by then. It is read from the account that T8 is judged by.
 */
export function deliveryOf(
  trace: readonly TraceEvent[],
  seq: number,
  upTo: number,
  settings: DeliverySettings,
): Delivery | null {
  if (!isOnWay(trace, seq)) return null
  const owed = owedIn(trace, settings)
  const said = copiedAt(trace, owed, seq) ?? saidAt(trace, seq)
  if (!said || said.seq > upTo) return null
  const copies = copiesOf(trace, owed, said)
  const refused = refusal(trace, owed, said)
  const receivers = refused === null ? [...(owed.taken.get(said.seq)?.owed ?? [])] : []
  const receipts = receivers.map((id) => owedReceipt(owed, said, id, copies.get(id), upTo))
  const others = [...copies].flatMap(([id, copy]) => {
    const one = receivers.includes(id) ? null : otherReceipt(id, copy, upTo)
    return one ? [one] : []
  })
  const { room, sender } = said
  return { room, sender, refused, receipts: [...receipts, ...others] }
}

function isOnWay(trace: readonly TraceEvent[], seq: number): boolean {
  const event = trace[seq]
  return event !== undefined && eventKinds[event.kind].isOnWay
}

/** A message as the server got it: from here on it is owed to others. */
interface Said {
  readonly seq: number
  readonly room: string
  readonly sender: ConnectionId | null
}

/** The message that a frame of the server is a copy of, which may be sent in another one's turn. */
function copiedAt(trace: readonly TraceEvent[], { copies }: OwedIn, seq: number): Said | null {
  const event = trace[seq]
  const isArrival = event?.kind === 'delivered' || event?.kind === 'lost'
  return copies.get(isArrival ? event.frame : seq) ?? null
}

function saidAt(trace: readonly TraceEvent[], seq: number): Said | null {
  const event = trace[seq]
  if (event?.kind === 'step' && event.verb === 'broadcast') return broadcast(event)
  const frame = event?.kind === 'step' ? frameOf(trace, seq) : seq
  const sent = frame === null ? undefined : trace[frame]
  const isAsked = sent?.kind === 'sent' && sent.from === 'client'
  const from = isAsked ? arrivalOf(trace, sent.seq) : seq
  for (let at: number | null = from; at !== null; ) {
    const cause: TraceEvent | undefined = trace[at]
    if (!cause) return null
    if (cause.kind === 'delivered' && cause.to === 'server') return spoken(trace, cause)
    if (cause.kind === 'step') return broadcast(cause)
    at = cause.cause
  }
  return null
}

/** What a step had its client send. */
function frameOf(trace: readonly TraceEvent[], step: number): number | null {
  for (let at = step + 1; trace[at]?.cause === step; at++) {
    if (trace[at]?.kind === 'sent') return at
  }
  return null
}

function arrivalOf(trace: readonly TraceEvent[], frame: number): number | null {
  for (let at = frame + 1; at < trace.length; at++) {
    const event = trace[at]
    if (event?.kind === 'delivered' && event.frame === frame) return at
  }
  return null
}

/** What a client said; null when its frame speaks in no room. */
function spoken(trace: readonly TraceEvent[], event: EventOf<'delivered'>): Said | null {
  const sent = trace[event.frame]
  if (sent?.kind !== 'sent') return null
  const room = roomOf(trace, sent)
  return room === null ? null : { seq: event.seq, room, sender: event.connection }
}

/** What the server's owner said. */
function broadcast({ seq, verb, room }: EventOf<'step'>): Said | null {
  return verb === 'broadcast' && room !== undefined ? { seq, room, sender: null } : null
}

/** The room that a client's frame speaks in; null when it says nothing. */
function roomOf(trace: readonly TraceEvent[], sent: EventOf<'sent'>): string | null {
  if (sent.control) return null
  const { type, room } = sentSummary(trace, sent)
  return type === 'message' ? room : null
}

/** A copy of the message for one receiver, and what became of it. */
interface Copy {
  readonly sentSeq: number
  arrived?: EventOf<'delivered'>
  lostSeq?: number
}

/** All copies that the server sends of it, by their receivers. */
function copiesOf(trace: readonly TraceEvent[], { copies }: OwedIn, said: Said) {
  const found = new Map<ConnectionId, Copy>()
  const byFrame = new Map<number, Copy>()
  for (let at = said.seq + 1; at < trace.length; at++) {
    const event = trace[at]
    if (event?.kind === 'sent' && event.from === 'server' && !event.control) {
      const seq = copies.get(at)?.seq ?? (isMessage(trace, event) ? event.cause : null)
      if (seq !== said.seq) continue
      const copy = { sentSeq: at }
      found.set(event.connection, copy)
      byFrame.set(at, copy)
    } else if (event?.kind === 'delivered' || event?.kind === 'lost') {
      const copy = byFrame.get(event.frame)
      if (copy && event.kind === 'delivered') copy.arrived = event
      else if (copy) copy.lostSeq = at
    }
  }
  return found
}

/** A message, or what is none of the protocol: whoever is sent it may take it for one. */
function isMessage(trace: readonly TraceEvent[], event: EventOf<'sent'>): boolean {
  const { type } = sentSummary(trace, event)
  return type === 'message' || type === null
}

function refusal(trace: readonly TraceEvent[], { taken }: OwedIn, said: Said): Delivery['refused'] {
  const { seq, room, sender } = said
  const record = taken.get(seq)
  if (record?.isRefused) return 'refused'
  if (record) return record.isIn ? null : 'outside'
  if (sender === null) return null
  return membersAt(trace, room, seq).has(sender) ? 'refused' : 'outside'
}

/** Who got no copy: T8 says that it was missed, or it could not be reached and that excuses the server. */
function without({ missed, world }: OwedIn, said: Said, id: ConnectionId): Receipt['state'] {
  if (missed.get(said.seq)?.has(id)) return 'missed'
  return world.registered.has(id) && isReached(world, id) ? 'not sent yet' : 'missed'
}

function owedReceipt(
  owed: OwedIn,
  said: Said,
  connection: ConnectionId,
  copy: Copy | undefined,
  upTo: number,
): Receipt {
  const verdict = owed.missed.get(said.seq)?.get(connection)
  // What comes after the law has found it missing comes too late.
  if (!copy || (verdict !== undefined && verdict < copy.sentSeq)) {
    return { connection, state: without(owed, said, connection), atMs: null }
  }
  const state = stateOf(copy, upTo)
  return { connection, state, atMs: state === 'got it' ? (copy.arrived?.at ?? null) : null }
}

function otherReceipt(connection: ConnectionId, copy: Copy, upTo: number): Receipt | null {
  switch (stateOf(copy, upTo)) {
    case 'got it':
      return { connection, state: 'got it, and should not', atMs: copy.arrived?.at ?? null }
    case 'on its way':
      return { connection, state: 'on its way, and should not be', atMs: null }
    case 'lost':
      return { connection, state: 'lost', atMs: null }
    default:
      return null
  }
}

function stateOf({ sentSeq, arrived, lostSeq }: Copy, upTo: number) {
  if (arrived && arrived.seq <= upTo) return 'got it'
  if (lostSeq !== undefined && lostSeq <= upTo) return 'lost'
  return sentSeq > upTo ? 'not sent yet' : 'on its way'
}
