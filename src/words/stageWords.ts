import { clientOf } from '#kernel/ids.ts'
import type { Receipt } from '#reading/delivery/receipts.ts'
import type { Says, StageConnection, StageEdge, StageRoom } from '#reading/stage/stageModel.ts'
import type { TellingFault } from '#reading/stage/tellingFault.ts'
import type { Words } from './words.ts'

/** What says most about a connection. */
export function saysWords({ connections, faults, sockets }: Words, says: Says): string {
  switch (says.code) {
    case 'away':
      return connections.away
    case 'look':
      return connections.looks[says.look].full
    case 'fault':
      return faults.short[says.fault]
    case 'ends':
      return connections.ends({
        client: sockets.states[says.client],
        server: sockets.states[says.server],
      })
    case 'heard':
      return connections.heard[says.law]
    case 'rooms':
      return connections.rooms({ rooms: says.rooms })
  }
}

/** Half open, whoever answers. */
const cut: ReadonlySet<TellingFault> = new Set([
  'half-open to server',
  'half-open to client',
  'proxied',
])

/** The same where there is little room; nothing for what is as usual. */
export function shortWords(words: Words, { says, look, hearing }: StageConnection): string {
  const { connections, faults } = words
  if (says.code === 'rooms') return ''
  if (look) return connections.looks[look].short
  if (hearing) return connections.heard[hearing.law]
  const isCut = says.code === 'fault' && cut.has(says.fault)
  return isCut ? faults.short['half-open'] : saysWords(words, says)
}

/** A connection in a sentence, with what became of the message that is chosen. */
export function connectionWords(
  words: Words,
  { label, connection, registered, says }: StageConnection,
  receipt: Receipt | undefined,
): string {
  const { connections, sockets, receipts } = words
  const told = connections.registered[registered]({
    told: connections.name({
      name: label,
      client: sockets.states[connection.clientEnd.state],
      server: sockets.states[connection.serverEnd.state],
      says: saysWords(words, says),
    }),
  })
  return receipt ? connections.receipt({ told, receipt: receipts.states[receipt.state] }) : told
}

/** A membership in a sentence: what both sides say of it. */
export function membershipWords(
  { memberships }: Words,
  { connection, room, ghost, hearing, roomLists, connectionLists }: StageEdge,
): string {
  const who = { client: clientOf(connection), room }
  if (hearing) return memberships.heard[hearing.law](who)
  if (ghost) return memberships.ghost(who)
  if (roomLists && connectionLists) return memberships.agree(who)
  return roomLists ? memberships.onlyRoom(who) : memberships.onlyClient(who)
}

/**
 * How many are in a room, the living and, where that is counted, the ghosts; whether it stays when it
 * empties, and its name where it has one of its own.
 */
export function roomWords(
  { rooms }: Words,
  { count, permanent, leftBehind, name, id }: StageRoom,
  ghosts = 0,
): string {
  if (leftBehind) return rooms.leftBehind
  const members = { members: count - ghosts, ghosts }
  const told = permanent ? rooms.permanent(members) : rooms.members(members)
  return name === id ? told : rooms.named({ told, name })
}

/** The same where there is little room; null where that says no less. */
export function shortRoomWords(
  { rooms }: Words,
  { count, permanent, leftBehind }: StageRoom,
  ghosts: number,
): string | null {
  const members = { members: count - ghosts, ghosts }
  if (ghosts > 0) return rooms.short(members)
  return permanent && !leftBehind ? rooms.shortPermanent(members) : null
}
