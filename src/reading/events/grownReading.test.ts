import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { grownReading } from './grownReading.ts'

const event = (seq: number, at = 0) =>
  ({ seq, at, cause: null, kind: 'waited', ms: 1 }) as TraceEvent

/** Gives the seqs that were read, and counts each look. */
const counting = () => {
  const looked = { times: 0 }
  const seqs = grownReading(
    () => ({ seqs: [] as number[] }),
    (to, { seq }) => {
      looked.times++
      to.seqs.push(seq)
    },
  )
  return { looked, seqs }
}

test('a trace that has grown, in place or as another array, costs what is new; another begins anew', () => {
  const { looked, seqs } = counting()
  const trace = [event(0), event(1)]
  expect(seqs(trace).seqs).toEqual([0, 1])
  trace.push(event(2))
  expect(seqs(trace).seqs).toEqual([0, 1, 2])
  expect(seqs([...trace, event(3)]).seqs).toEqual([0, 1, 2, 3])
  expect(looked.times).toBe(4)
  expect(seqs(trace).seqs).toEqual([0, 1, 2])
  expect(seqs([...trace.slice(0, 2), event(2, 9)]).seqs).toEqual([0, 1, 2])
  expect(looked.times).toBe(10)
})

test('a long one is read so many events at a time, each once, and who asks for all of it gets all of it', () => {
  const { looked, seqs } = counting()
  const trace = Array.from({ length: 7 }, (_, seq) => event(seq))
  expect(seqs.readOn(trace, 3)).toBe(false)
  expect(seqs.readOn(trace, 3)).toBe(false)
  expect(looked.times).toBe(6)
  expect(seqs.readOn(trace, 3)).toBe(true)
  expect(seqs.readOn(trace, 3)).toBe(true)
  trace.push(event(7), event(8), event(9))
  expect(seqs.readOn(trace, 2)).toBe(false)
  expect(seqs(trace).seqs).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(looked.times).toBe(10)
  expect(seqs.readOn([], 1)).toBe(true)
})
