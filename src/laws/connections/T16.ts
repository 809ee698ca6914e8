import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfConnection, OfMember } from '#laws/law.ts'
import type { World } from '#trace/world.ts'

/** T16 · What the owner orders is done: who is kicked is out, whose connection is ended is gone. */
export const T16: Law<{ 'still in': OfMember; 'still open': OfConnection }> = {
  watch: (court) => {
    /** Memberships that are to end, by connection and room; and connections. */
    const toLeave = new Map<string, OfMember>()
    const toClose = new Set<ConnectionId>()
    return {
      on: {
        step: ({ seq }) => {
          const order = court.accounts.orders.at(seq)
          if (order?.act === 'disconnect') toClose.add(order.connection)
          if (order?.act !== 'kick') return
          const { connection, room } = order
          if (isIn(court.world, order)) toLeave.set(keyOf(order), { connection, room })
        },
        maps: ({ changes }) => {
          if (toLeave.size === 0) return
          for (const change of changes) {
            if (change.map === 'rooms' && change.op === 'remove') toLeave.delete(keyOf(change))
          }
        },
      },
      quiet: (held) => {
        for (const [key, member] of toLeave) {
          if (held.has(member.connection)) continue
          toLeave.delete(key)
          if (isOpen(court.world, member.connection)) court.tell('still in', member)
        }
        for (const connection of toClose) {
          if (held.has(connection)) continue
          toClose.delete(connection)
          if (isOpen(court.world, connection)) court.tell('still open', { connection })
        }
      },
    }
  },
}

function isIn({ rooms }: World, { connection, room }: OfMember): boolean {
  return rooms.get(room)?.members.has(connection) ?? false
}

function isOpen({ connections }: World, connection: ConnectionId): boolean {
  return connections.get(connection)?.serverEnd.state === 'open'
}

function keyOf({ connection, room }: OfMember): string {
  return JSON.stringify([connection, room])
}
