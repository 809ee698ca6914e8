import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { type Copy, copiesOf, copyState } from './copies.ts'
import { membersAt } from './membersAt.ts'
import { type DeliverySettings, type OwedIn, owedIn } from './owedIn.ts'
import { copiedAt, type Said, saidAt } from './said.ts'

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
  const refused = whyRefused(trace, owed, said)
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

function whyRefused(
  trace: readonly TraceEvent[],
  { taken }: OwedIn,
  said: Said,
): Delivery['refused'] {
  const { seq, room, sender } = said
  const record = taken.get(seq)
  if (record?.isRefused) return 'refused'
  if (record) return record.isIn ? null : 'outside'
  if (sender === null) return null
  return membersAt(trace, room, seq).has(sender) ? 'refused' : 'outside'
}

/** Who got no copy: T8 says that it was missed, or it could not be reached and that excuses the server. */
function unreceived({ missed, world }: OwedIn, said: Said, id: ConnectionId): Receipt['state'] {
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
    return { connection, state: unreceived(owed, said, connection), atMs: null }
  }
  const state = copyState(copy, upTo)
  return { connection, state, atMs: state === 'got it' ? (copy.arrived?.at ?? null) : null }
}

function otherReceipt(connection: ConnectionId, copy: Copy, upTo: number): Receipt | null {
  switch (copyState(copy, upTo)) {
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
