import { expect, test } from 'vitest'
import { connectionId } from '#kernel/ids.ts'
import { Recorder } from '#trace/recorder.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { sentSummary } from './sentSummary.ts'

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

test('on /ws it is no message, and what the server sends is read as it stands', () => {
  expect(summed('/ws', 'hi').type).toBeNull()
  const left = '{"type":"left","payload":{"room_id":"q"}}'
  expect(summed('/ws/room/r', left, 'server')).toMatchObject({ type: 'left', room: 'q' })
})
