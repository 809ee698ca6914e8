import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { isErrorCode } from '#protocol/serverFrames.ts'
import type { Finding } from './finding.ts'

/** T10: what is wrong with the fields of a message to `connection`; nothing when they are right. */
export function misshapen(connection: ConnectionId, message: ServerMessage): Finding[] {
  const { type, payload } = message
  const field = Object.keys(message).find((key) => !isField(type, key))
  if (field !== undefined) {
    return [{ law: 'T10', code: 'strange field', params: { type, field }, connection }]
  }
  switch (type) {
    case 'joined': {
      const told = payload.connection_id
      if (told === connection) return []
      return [{ law: 'T10', code: 'another name', params: { told }, connection }]
    }
    case 'user_joined':
    case 'user_left':
      if (Number.isInteger(payload.member_count)) return []
      return [{ law: 'T10', code: 'no count', params: { type }, connection }]
    case 'error': {
      if (isErrorCode(payload.code) && typeof payload.text === 'string') return []
      const found = `${JSON.stringify(payload.code)}`
      return [{ law: 'T10', code: 'no error code', params: { found }, connection }]
    }
    default:
      return []
  }
}

function isField(type: ServerMessage['type'], key: string): boolean {
  if (key === 'type' || key === 'payload') return true
  return type === 'message' && (key === 'sender' || key === 'seq')
}
