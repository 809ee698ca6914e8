import { expect, test } from 'vitest'
import type { ServerMessage } from './messages.ts'
import { decodeServerFrame, encodeServerMessage } from './serverFrames.ts'

test('every message of the server is read as it was written', () => {
  const messages: ServerMessage[] = [
    {
      type: 'joined',
      payload: { room_id: 'r', connection_id: 'a#1', member_count: 1, members: ['a#1'] },
    },
    { type: 'left', payload: { room_id: 'r' } },
    { type: 'user_joined', payload: { room_id: 'r', connection_id: 'a#1', member_count: 2 } },
    { type: 'user_left', payload: { room_id: 'r', connection_id: 'a#1', member_count: 1 } },
    { type: 'message', sender: 'a#1', seq: 1, payload: { room_id: 'r', text: 'hi' } },
    { type: 'message', sender: null, seq: 1, payload: { room_id: 'r', text: 'hi' } },
    { type: 'room_removed', payload: { room_id: 'r' } },
    { type: 'kicked', payload: { room_id: 'r', reason: 'too loud' } },
    { type: 'error', payload: { code: 'bad_json', text: 'the frame is not JSON' } },
    { type: 'ping', payload: {} },
    { type: 'pong', payload: {} },
  ]
  for (const message of messages) {
    expect(decodeServerFrame(encodeServerMessage(message))).toEqual(message)
  }
})

test.each([
  'nope',
  'null',
  '{"type":"toString","payload":{}}',
  '{"type":"message","payload":{"room_id":"r"}}',
  '{"type":"message","sender":"a#1","seq":0,"payload":{"room_id":"r"}}',
  '{"type":"joined","payload":{"room_id":"r","connection_id":"a#1"}}',
  '{"type":"user_left","payload":{"room_id":"r"}}',
  '{"type":"left","payload":{}}',
  '{"type":"left"}',
  '{"type":"kicked","payload":{"room_id":"r"}}',
])('T10: %s is no message of the protocol', (text) => {
  expect(decodeServerFrame(text)).toBeNull()
})
