import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { firstFailure } from './firstFailure.ts'

const step = (more: object) => ({ kind: 'step', step: more })
const violation = (law: string) => ({ kind: 'violation', law })
const expectation = (ok: boolean) => ({ kind: 'expectation', ok })

function first(...events: readonly object[]): number | null {
  return firstFailure(events.map((event, seq) => ({ seq, ...event }) as unknown as TraceEvent))
}

test('is the first that made the run fail, whatever its kind', () => {
  expect(first(step({}), expectation(true), expectation(false), violation('S1'))).toBe(2)
  expect(first(step({}), violation('S1'), expectation(false))).toBe(1)
  expect(first(step({}), { kind: 'step refused' }, violation('S1'))).toBe(1)
  expect(first(step({}), { kind: 'limit' })).toBe(1)
})

test('a law that the scenario names comes after what it does not name, and before nothing', () => {
  const named = step({ expect: 'violations', laws: ['S1'] })
  expect(first(violation('S1'), violation('T2'), named)).toBe(1)
  expect(first(step({}), violation('S1'), named, expectation(true))).toBe(1)
})

test('is null when all went well', () => {
  expect(first(step({}), expectation(true))).toBeNull()
})
