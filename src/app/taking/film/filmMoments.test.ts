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

const room = { moments: 400, ms: 600_000 }
const whole = { from: -1, to: trace.length - 1 }

test('a film shows what became of each time, each step, and each broken law', () => {
  expect(filmMoments(trace, whole, room).moments.map(({ seq }) => seq)).toEqual([1, 3, 6, 7, 8])
})

test('time stands still where there is something to read, and a long wait is short', () => {
  const { moments } = filmMoments(trace, whole, room)
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
  expect(filmMoments(trace, rangeOn(trace, 2), room).moments.map(({ seq }) => seq)).toEqual([
    2, 3, 6,
  ])
})

test('a long run is thinned out evenly; its ends, its broken laws and its steps stay', () => {
  const long = Array.from({ length: 10_000 }, (_, seq) => {
    const kind = seq % 1000 === 500 ? 'violation' : seq % 500 === 100 ? 'step' : 'sent'
    return { seq, at: seq, kind } as TraceEvent
  })
  const { moments, left } = filmMoments(long, { from: -1, to: 9999 }, room)
  const seqs = moments.map(({ seq }) => seq)
  expect(moments).toHaveLength(400)
  expect(left).toBe(9600)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect([seqs[0], seqs.at(-1)]).toEqual([0, 9999])
  const told = long.filter(({ kind }) => kind !== 'sent').map(({ seq }) => seq)
  expect(told.filter((seq) => !seqs.includes(seq))).toEqual([])
  const gaps = seqs.slice(1).map((seq, i) => seq - (seqs[i] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(60)
})

test('of more broken laws than there is room for, some from everywhere are shown', () => {
  const broken = Array.from({ length: 100 }, (_, seq) => {
    return { seq, at: seq, kind: 'violation' } as TraceEvent
  })
  const { moments } = filmMoments(broken, { from: -1, to: 99 }, { ...room, moments: 10 })
  expect(moments.map(({ seq }) => seq)).toEqual([0, 7, 19, 31, 43, 56, 68, 80, 92, 99])
})

test('a film is no longer than it may be, and then shows fewer steps', () => {
  const steps = Array.from(
    { length: 1000 },
    (_, seq) => ({ seq, at: seq, kind: 'step' }) as TraceEvent,
  )
  const { moments, left } = filmMoments(steps, { from: -1, to: 999 }, { ...room, ms: 300_000 })
  expect(moments.at(-1)?.untilMs).toBeLessThanOrEqual(300_000)
  expect(moments.length).toBeGreaterThan(150)
  expect(moments.length + left).toBe(1000)
})
