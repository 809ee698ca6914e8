import { unreachable } from '#kernel/assert.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { type ServerMessage, toldOf } from './messages.ts'

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
      return change(message.payload.room_id, 'reset', message.payload.members)
    case 'user_joined':
      return change(message.payload.room_id, 'add', [toldOf(message.payload)])
    case 'user_left':
      return change(message.payload.room_id, 'remove', [toldOf(message.payload)])
    case 'left':
    case 'room_removed':
    case 'kicked':
      return change(message.payload.room_id, 'gone', [])
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

function change(room: string, op: BeliefChange['op'], members: readonly string[]): BeliefChange {
  return { room, op, members: members as readonly ConnectionId[] }
}
