import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeClientFrame, encodeClientMessage } from './clientFrames.ts'
import { protocolLimits } from './protocolLimits.ts'

const decode = (text: string) => decodeClientFrame(text, protocolLimits)
const codeOf = (text: string) => {
  const decoded = decode(text)
  return decoded.ok ? 'ok' : decoded.code
}

test.each([
  ['', 'bad_json'],
  ['{nope', 'bad_json'],
  ['NaN', 'bad_json'],
  ['[]', 'not_an_object'],
  ['null', 'not_an_object'],
  ['"join"', 'not_an_object'],
  ['{}', 'no_type'],
  ['{"type":7}', 'no_type'],
  ['{"type":"dance"}', 'unknown_type'],
  ['{"type":"join"}', 'no_payload'],
  ['{"type":"join","payload":null}', 'no_payload'],
  ['{"type":"join","payload":[]}', 'no_payload'],
  ['{"type":"leave","payload":"general"}', 'no_payload'],
  ['{"type":"join","payload":{}}', 'bad_room'],
  ['{"type":"join","payload":{"room_id":1}}', 'bad_room'],
  ['{"type":"message","payload":{"room_id":null}}', 'bad_room'],
  ['{"type":"leave","payload":{"room_id":[]}}', 'bad_room'],
  ['['.repeat(100_000), 'too_deep'],
  [`{"type":"message","payload":{"room_id":"r","text":${'['.repeat(99_999)}`, 'too_deep'],
])('L1: the frame %.40s is refused as %s', (text, code) => {
  expect(codeOf(text)).toBe(code)
})

test('the depth limit is exact, and brackets in strings do not count', () => {
  const nested = (depth: number) =>
    `{"type":"message","payload":{"room_id":"r","x":${'['.repeat(depth)}${']'.repeat(depth)}}}`
  expect(codeOf(nested(protocolLimits.payloadDepthMax - 2))).toBe('ok')
  expect(codeOf(nested(protocolLimits.payloadDepthMax - 1))).toBe('too_deep')
  const text = JSON.stringify(`"\\${'['.repeat(100)}`)
  expect(codeOf(`{"type":"message","payload":{"room_id":"r","text":${text}}}`)).toBe('ok')
  expect(codeOf(`{"type":"message","payload":{"room_id":"r","x":[${'[],'.repeat(99)}[]]}}`)).toBe(
    'ok',
  )
})

test('L1: no text makes the decoder throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      decode(text)
    }),
  )
})

test('what a client says is read as it was meant', () => {
  const messages = [
    { type: 'join', room: 'general' },
    { type: 'leave', room: '__proto__' },
    { type: 'message', room: 'r', payload: { room_id: 'r', text: 'hi' } },
    { type: 'ping' },
    { type: 'pong' },
  ] as const
  for (const message of messages) {
    expect(decode(encodeClientMessage(message))).toEqual({ ok: true, message })
  }
})
