import { expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { Recorder } from '#trace/recorder.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { sentSummary, summaryAt } from './sentSummary.ts'

const alice = connectionId('alice', 1)

function summed(path: string, text: string, from: 'client' | 'server' = 'client') {
  const recorder = new Recorder(() => 0)
  recorder.record({ kind: 'connecting', connection: alice, client: 'alice', path })
  recorder.record({ kind: 'sent', connection: alice, from, text, bytes: 1, dueAt: 0 })
  return sentSummary(recorder.trace, recorder.trace[1] as EventOf<'sent'>)
}

test('plain text on the endpoint of a room is a message to it', () => {
  expect(summed('/ws/room/a%20b', 'hi')).toMatchObject({ type: 'message', room: 'a b', text: 'hi' })
})

test('a text there that looks like the answer to a ping is one only if its client heard something', () => {
  const pong = '{"type":"pong","payload":{}}'
  expect(summed('/ws/room/r', pong)).toMatchObject({ type: 'message', room: 'r', text: pong })
  const recorder = new Recorder(() => 0)
  recorder.record({ kind: 'connecting', connection: alice, client: 'alice', path: '/ws/room/r' })
  const ping = { kind: 'sent', connection: alice, from: 'server', bytes: 1, dueAt: 0 } as const
  const frame = recorder.record({ ...ping, text: '{"type":"ping","payload":{}}' })
  const heard = recorder.record({ kind: 'delivered', connection: alice, to: 'client', frame })
  recorder.record({ ...ping, from: 'client', text: pong }, heard)
  expect(summaryAt(recorder.trace, 3).type).toBe('pong')
  expect(summaryAt(recorder.trace, heard).type).toBe('ping')
})

test('a long message is a message', () => {
  const text = 'x'.repeat(200_000)
  const long = JSON.stringify({ type: 'message', payload: { text, room_id: 'r' } })
  expect(summed('/ws', long)).toMatchObject({ type: 'message', room: 'r' })
})

test('on /ws it is no message, and what the server sends is read as it stands', () => {
  expect(summed('/ws', 'hi').type).toBeNull()
  const left = '{"type":"left","payload":{"room_id":"q"}}'
  expect(summed('/ws/room/r', left, 'server')).toMatchObject({ type: 'left', room: 'q' })
})
