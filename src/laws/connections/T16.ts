import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfConnection, OfMember } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import type { World } from '#trace/world.ts'

interface Messages {
  readonly 'still in': OfMember
  readonly 'let in': OfMember
  readonly 'not let in': OfMember
  readonly 'still open': OfConnection
}

/**
 * T16 · What the owner orders is done: who is kicked is out, who may not come in stays out, and nobody
 * else does; whose connection is ended is gone.
 */
export const T16: Law<Messages> = {
  rank: 30,
  watch: (court) => {
    /** Memberships that are to end, by connection and room; and connections. */
    const toLeave = new Map<string, OfMember>()
    const toClose = new Set<ConnectionId>()
    return {
      on: {
        step: ({ seq }) => {
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
        maps: ({ changes }) => {
          for (const change of changes) {
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
      sent: ({ connection }, message) => {
        if (message?.type !== 'error' || message.payload.code !== 'forbidden') return
        const { kind, room } = court.accounts.requests.justAnswered ?? { kind: null, room: null }
        if (kind !== 'join' || room === null) return
        if (!court.accounts.orders.wasRevoked(connection, room)) {
          court.tell('not let in', { connection, room })
        }
      },
      quiet: (held) => {
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

function isMember({ rooms }: World, { connection, room }: OfMember): boolean {
  return rooms.get(room)?.members.has(connection) ?? false
}

function isOpenAtServer({ connections }: World, connection: ConnectionId): boolean {
  return connections.get(connection)?.serverEnd.state === 'open'
}
