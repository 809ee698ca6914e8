import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { problemGroups } from './problemGroups.ts'
import { problemsOf } from './problems.ts'

function grouped(...events: readonly object[]): (readonly [string, number | null])[] {
  const trace = events.map(
    (event, seq) => ({ kind: 'violation', cause: null, seq, ...event }) as unknown as TraceEvent,
  )
  return problemGroups(problemsOf(trace)).map(({ problem: { event }, follows }) => [
    event.law,
    follows,
  ])
}

test('of one connection the crash is first, though it came last', () => {
  const bob = { connection: 'bob#1' }
  expect(
    grouped(
      { law: 'T2', cause: 90, ...bob },
      { law: 'S6', cause: 91, ...bob },
      { law: 'L1', cause: 92, ...bob },
    ),
  ).toEqual([
    ['L1', null],
    ['S6', 3],
    ['T2', 3],
  ])
})

test('what came of one event is together, whoever it is about; what came of another is apart', () => {
  expect(
    grouped(
      { law: 'T2', cause: 90, connection: 'alice#1' },
      { law: 'T6', cause: 91, connection: 'carol#1' },
      { law: 'T2', cause: 90, connection: 'bob#1' },
    ),
  ).toEqual([
    ['T2', null],
    ['T2', 1],
    ['T6', null],
  ])
})

test('what a broken law itself brought about belongs to it', () => {
  expect(
    grouped(
      { law: 'L1', cause: 90, connection: 'bob#1' },
      { law: 'T9', cause: 0, connection: 'carol#1' },
      { law: 'S3', cause: 92, room: 'general' },
    ),
  ).toEqual([
    ['L1', null],
    ['T9', 1],
    ['S3', null],
  ])
})
