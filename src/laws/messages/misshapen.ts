import type { ConnectionId } from '#kernel/ids.ts'
import type { OfConnection } from '#laws/law.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { isErrorCode } from '#protocol/serverFrames.ts'

/** What can be wrong with the fields of a message. */
export interface Misshapen {
  readonly 'strange field': OfConnection & { readonly type: string; readonly field: string }
  readonly 'another name': OfConnection & { readonly told: string }
  readonly 'no count': OfConnection & { readonly type: string }
  readonly 'no error code': OfConnection & { readonly found: string }
}

type Wrong = {
  readonly [C in keyof Misshapen]: { readonly code: C; readonly params: Misshapen[C] }
}[keyof Misshapen]

/** What is wrong with the fields of a message to `connection`, which the others know by `name`; null when they are right. */
export function misshapen(
  connection: ConnectionId,
  message: ServerMessage,
  name: ConnectionId = connection,
): Wrong | null {
  const { type, payload } = message
  const field = Object.keys(message).find((key) => !isField(type, key))
  if (field !== undefined) return { code: 'strange field', params: { connection, type, field } }
  switch (type) {
    case 'resumed':
    case 'joined': {
      const told = payload.connection_id
      return told === name ? null : { code: 'another name', params: { connection, told } }
    }
    case 'user_joined':
    case 'user_left':
      if (Number.isInteger(payload.member_count)) return null
      return { code: 'no count', params: { connection, type } }
    case 'error': {
      if (isErrorCode(payload.code) && typeof payload.text === 'string') return null
      const found = `${JSON.stringify(payload.code)}`
      return { code: 'no error code', params: { connection, found } }
    }
    default:
      return null
  }
}

function isField(type: ServerMessage['type'], key: string): boolean {
  if (key === 'type' || key === 'payload') return true
  return type === 'message' && (key === 'sender' || key === 'seq' || key === 'history')
}
