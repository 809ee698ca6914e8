import { expect, test } from 'vitest'
import { protocolLimits } from './protocolLimits.ts'
import { readClientFrame } from './readFrame.ts'

const pong = '{"type":"pong","payload":{}}'
const said = (text: string) => ({
  ok: true,
  message: { type: 'message', room: 'a b', payload: { text, room_id: 'a b' } },
})

test('on the endpoint of a room each text is said in it, JSON or not', () => {
  for (const text of ['hi', '', '{"type":"leave","payload":{"room_id":"q"}}', pong]) {
    expect(readClientFrame('/ws/room/a%20b', text, protocolLimits)).toEqual(said(text))
  }
})

test('there the answer to a ping that is a message is known by its text', () => {
  const read = (text: string) => readClientFrame('/ws/room/a%20b', text, protocolLimits, true)
  expect(read(pong)).toEqual({ ok: true, message: { type: 'pong' } })
  expect(read(` ${pong}`)).toEqual(said(` ${pong}`))
})

test('on /ws a frame is a message of the protocol, in any spelling and within the limits', () => {
  const text = '{ "payload" : {"room_id": "\\u0072"}, "type" : "join" }'
  expect(readClientFrame('/ws', text, protocolLimits)).toEqual({
    ok: true,
    message: { type: 'join', room: 'r' },
  })
  const shallow = { ...protocolLimits, payloadDepthMax: 1 }
  expect(readClientFrame('/ws', text, shallow)).toMatchObject({ ok: false, code: 'too_deep' })
})
