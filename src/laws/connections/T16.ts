import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection, OfMember, OfRoom } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import type { World } from '#trace/world.ts'

interface Messages {
  readonly 'still in': OfMember
  readonly 'let in': OfMember
  readonly 'not let in': OfMember
  readonly 'still open': OfConnection
  readonly 'still there': OfRoom
  readonly 'other reason': OfMember & { readonly told: string; readonly ordered: string }
}

/**
 * T16 · What the owner orders is done: who is kicked is out, who may not come in stays out, and nobody
 * else does; whose connection is ended is gone, and so is a room that is removed.
 */
export const T16: Law<Messages> = {
  rank: 30,
  watch: (court) => {
    /** Memberships that are to end, by connection and room; and connections. */
    const toLeave = new Map<string, OfMember>()
    const toClose = new Set<ConnectionId>()
    const toGo = new Set<string>()
    return {
      on: {
        step: ({ seq, verb, room }) => {
          if (verb === 'restart') toGo.clear()
          if (verb === 'removeRoom' && room !== undefined && court.world.rooms.has(room))
            toGo.add(room)
          const order = court.accounts.orders.at(seq)
          if (order?.act === 'disconnect') {
            // One that is still coming in is not at the server yet.
            if (court.world.registered.has(order.connection)) toClose.add(order.connection)
          }
          if (order?.act !== 'kick') return
          for (const connection of order.connections) {
            const member = { connection, room: order.room }
            if (isMember(court.world, member)) toLeave.set(memberKey(member), member)
          }
        },
        // A server that has no such act is not asked.
        'step refused': ({ code, cause }) => {
          const step = cause === null ? undefined : court.trace[cause]
          if (code === 'no such act' && step?.kind === 'step') toGo.delete(step.room ?? '')
        },
        maps: ({ changes }) => {
          for (const change of changes) {
            if (change.map === 'room' && change.op === 'remove') toGo.delete(change.room)
            if (change.map !== 'rooms') continue
            const { connection, room } = change
            if (change.op === 'remove') {
              if (toLeave.size > 0) toLeave.delete(memberKey(change))
            } else if (!court.accounts.orders.mayBeIn(connection, room)) {
              court.tell('let in', { connection, room })
            }
          }
        },
      },
      sent: ({ connection, cause }, message) => {
        if (message?.type === 'kicked') toldWhy(court, connection, message.payload, cause)
        if (message?.type !== 'error' || message.payload.code !== 'forbidden') return
        const { kind, room } = court.accounts.requests.justAnswered ?? { kind: null, room: null }
        if (kind !== 'join' || room === null) return
        if (!court.accounts.orders.wasRevoked(connection, room)) {
          court.tell('not let in', { connection, room })
        }
      },
      quiet: (held) => {
        if (held.size === 0) {
          for (const room of toGo) court.tell('still there', { room })
          toGo.clear()
        }
        for (const [key, member] of toLeave) {
          if (held.has(member.connection)) continue
          toLeave.delete(key)
          if (isOpenAtServer(court.world, member.connection)) court.tell('still in', member)
        }
        for (const connection of toClose) {
          if (held.has(connection)) continue
          toClose.delete(connection)
          if (isOpenAtServer(court.world, connection)) court.tell('still open', { connection })
        }
      },
    }
  },
}

/** Who is put out is told why, as the owner said it. */
function toldWhy(
  court: Court<Messages>,
  connection: ConnectionId,
  { room_id: room, reason: told }: { readonly room_id: string; readonly reason: string },
  cause: number | null,
): void {
  const order = court.accounts.orders.behind(cause)
  if (order?.act !== 'kick' || order.room !== room || order.reason === told) return
  court.tell('other reason', { connection, room, told, ordered: order.reason })
}

function isMember({ rooms }: World, { connection, room }: OfMember): boolean {
  return rooms.get(room)?.members.has(connection) ?? false
}

function isOpenAtServer({ connections }: World, connection: ConnectionId): boolean {
  return connections.get(connection)?.serverEnd.state === 'open'
}
