import { unreachable } from '#kernel/assert.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { presentAs, type ServerMessage } from './messages.ts'

/** How what a client believes about one room changes. */
export interface BeliefChange {
  readonly room: string
  readonly op: 'reset' | 'add' | 'remove' | 'gone'
  readonly members: readonly ConnectionId[]
}

/** What a client learns about a room from one message, by the protocol's own meaning; null is nothing. */
export function beliefChange(message: ServerMessage): BeliefChange | null {
  switch (message.type) {
    case 'joined':
      return beliefChanged(message.payload.room_id, 'reset', message.payload.members)
    case 'user_joined':
      return beliefChanged(message.payload.room_id, 'add', [presentAs(message.payload)])
    case 'user_left':
      return beliefChanged(message.payload.room_id, 'remove', [presentAs(message.payload)])
    case 'left':
    case 'room_removed':
    case 'kicked':
      return beliefChanged(message.payload.room_id, 'gone', [])
    case 'message':
    case 'user_state':
    case 'resumed':
    case 'not_resumed':
    case 'error':
    case 'ping':
    case 'pong':
      return null
    default:
      return unreachable(message)
  }
}

function beliefChanged(
  room: string,
  op: BeliefChange['op'],
  members: readonly string[],
): BeliefChange {
  return { room, op, members: members as readonly ConnectionId[] }
}
