import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { isErrorCode } from '#protocol/serverFrames.ts'

/** T10: what is wrong with the fields of a message to `connection`, in a sentence; null when they are right. */
export function shape(connection: ConnectionId, message: ServerMessage): string | null {
  const { type, payload } = message
  const stranger = Object.keys(message).find((key) => !isField(type, key))
  if (stranger !== undefined) {
    return `${connection} was sent a ${type} with “${stranger}” beside its payload.`
  }
  switch (type) {
    case 'joined':
      if (payload.connection_id === connection) return null
      return `${connection} was told that it is ${payload.connection_id}.`
    case 'user_joined':
    case 'user_left':
      if (Number.isInteger(payload.member_count)) return null
      return `${connection} was sent a ${type} without a member_count.`
    case 'error':
      if (isErrorCode(payload.code) && typeof payload.text === 'string') return null
      return `${connection} was sent an error whose code is ${JSON.stringify(payload.code)}.`
    default:
      return null
  }
}

function isField(type: ServerMessage['type'], key: string): boolean {
  if (key === 'type' || key === 'payload') return true
  return type === 'message' && (key === 'sender' || key === 'seq')
}
