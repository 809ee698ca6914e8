import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { filmMoments, rangeOn } from './filmMoments.ts'

const trace = [
  [0, 'step'],
  [0, 'connecting'],
  [0, 'step'],
  [0, 'sent'],
  [10, 'delivered'],
  [10, 'violation'],
  [10, 'violation'],
  [10, 'sent'],
  [90_010, 'delivered'],
].map(([at, kind], seq) => ({ seq, at, kind }) as TraceEvent)

const whole = { from: -1, to: trace.length - 1 }

test('a film shows what became of each time, each step, and each broken law', () => {
  expect(filmMoments(trace, whole).map(({ seq }) => seq)).toEqual([1, 3, 6, 7, 8])
})

test('time stands still where there is something to read, and a long wait is short', () => {
  const moments = filmMoments(trace, whole)
  expect(moments.map(({ fromMs, heldUntilMs }) => heldUntilMs - fromMs)).toEqual([
    1500, 1500, 2800, 0, 4000,
  ])
  expect(moments.map(({ heldUntilMs, untilMs }) => untilMs - heldUntilMs)).toEqual([
    100, 400, 100, 1400, 0,
  ])
  for (const [i, { untilMs }] of moments.entries()) {
    expect(moments[i + 1]?.fromMs ?? untilMs).toBe(untilMs)
  }
})

test('what comes next ends with the next broken law and those with it, or with the run', () => {
  expect(rangeOn(trace, 2)).toEqual({ from: 2, to: 6 })
  expect(rangeOn(trace, 6)).toEqual({ from: 6, to: 8 })
  expect(filmMoments(trace, rangeOn(trace, 2)).map(({ seq }) => seq)).toEqual([2, 3, 6])
})
