import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { grownReading } from './grownReading.ts'

const event = (seq: number, at = 0) =>
  ({ seq, at, cause: null, kind: 'waited', ms: 1 }) as TraceEvent

test('a trace that has grown, in place or as another array, costs what is new; another begins anew', () => {
  let looked = 0
  const seqs = grownReading(
    () => ({ seqs: [] as number[] }),
    (to, { seq }) => {
      looked++
      to.seqs.push(seq)
    },
  )
  const trace = [event(0), event(1)]
  expect(seqs(trace).seqs).toEqual([0, 1])
  trace.push(event(2))
  expect(seqs(trace).seqs).toEqual([0, 1, 2])
  expect(seqs([...trace, event(3)]).seqs).toEqual([0, 1, 2, 3])
  expect(looked).toBe(4)
  expect(seqs(trace).seqs).toEqual([0, 1, 2])
  expect(seqs([...trace.slice(0, 2), event(2, 9)]).seqs).toEqual([0, 1, 2])
  expect(looked).toBe(10)
})
