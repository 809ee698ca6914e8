import type { ConnectionId } from '#kernel/ids.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { membersAt } from './membersAt.ts'

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
  /** Set when it is owed to nobody: why. */
  readonly refused: string | null
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
 * way, or the server has not got it by then. `echo`: whether a sender is to get its own message.
 */
export function deliveryOf(
  trace: readonly TraceEvent[],
  seq: number,
  upTo: number,
  echo: boolean,
): Delivery | null {
  const said = saidAt(trace, seq)
  if (!said || said.seq > upTo) return null
  const members = membersAt(trace, said.room, said.seq)
  const { copies, isRefused } = followed(trace, said)
  const refused = refusal(said, members, isRefused)
  const owed = refused === null ? owedTo(said, members, echo) : []
  const others = [...copies.keys()].filter((id) => !owed.includes(id))
  const receipts = [
    ...owed.map((id) => receipt(id, copies.get(id), upTo, true)),
    ...others.map((id) => receipt(id, copies.get(id), upTo, false)),
  ].filter((one) => one !== null)
  return { room: said.room, sender: said.sender, refused, receipts }
}

/** A message as the server got it: from here on it is owed to others. */
interface Said {
  readonly seq: number
  readonly room: string
  readonly sender: ConnectionId | null
  /** Whom the owner spares. */
  readonly spared: string | null
}

function saidAt(trace: readonly TraceEvent[], seq: number): Said | null {
  const event = trace[seq]
  if (!event || !eventKinds[event.kind].isOnWay) return null
  if (event.kind === 'step' && event.verb === 'broadcast') return broadcast(event)
  const frame = event.kind === 'step' ? frameOf(trace, seq) : seq
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
  return room === null ? null : { seq: event.seq, room, sender: event.connection, spared: null }
}

/** What the server's owner said. */
function broadcast({ seq, verb, room, step }: EventOf<'step'>): Said | null {
  if (verb !== 'broadcast' || room === undefined) return null
  return { seq, room, sender: null, spared: typeof step.exclude === 'string' ? step.exclude : null }
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

/** All copies that the server sends of it, in one pass; and whether it answered with an error instead. */
function followed(trace: readonly TraceEvent[], said: Said) {
  const copies = new Map<ConnectionId, Copy>()
  const byFrame = new Map<number, Copy>()
  let isRefused = false
  for (let at = said.seq + 1; at < trace.length; at++) {
    const event = trace[at]
    if (event?.kind === 'sent' && event.from === 'server' && event.cause === said.seq) {
      const { type } = sentSummary(trace, event)
      if (type === 'error' && event.connection === said.sender) isRefused = true
      if ((type !== 'message' && type !== null) || event.control) continue
      const copy = { sentSeq: at }
      copies.set(event.connection, copy)
      byFrame.set(at, copy)
    } else if (event?.kind === 'delivered' || event?.kind === 'lost') {
      const copy = byFrame.get(event.frame)
      if (copy && event.kind === 'delivered') copy.arrived = event
      else if (copy) copy.lostSeq = at
    }
  }
  return { copies, isRefused }
}

function refusal(
  { sender, room }: Said,
  members: ReadonlySet<ConnectionId>,
  isRefused: boolean,
): string | null {
  if (sender !== null && !members.has(sender)) return `${sender} was not in ${room}`
  return isRefused ? 'the server refused it' : null
}

function owedTo(
  { sender, spared }: Said,
  members: ReadonlySet<ConnectionId>,
  echo: boolean,
): ConnectionId[] {
  return [...members].filter((id) => {
    if (id === sender) return echo
    return spared === null || !id.startsWith(`${spared}#`)
  })
}

function receipt(
  connection: ConnectionId,
  copy: Copy | undefined,
  upTo: number,
  owed: boolean,
): Receipt | null {
  if (!copy) return { connection, state: 'missed', atMs: null }
  const { sentSeq, arrived, lostSeq } = copy
  if (arrived && arrived.seq <= upTo) {
    return { connection, state: owed ? 'got it' : 'got it, and should not', atMs: arrived.at }
  }
  if (lostSeq !== undefined && lostSeq <= upTo) return { connection, state: 'lost', atMs: null }
  if (sentSeq > upTo) return owed ? { connection, state: 'not sent yet', atMs: null } : null
  const state = owed ? 'on its way' : 'on its way, and should not be'
  return { connection, state, atMs: null }
}
