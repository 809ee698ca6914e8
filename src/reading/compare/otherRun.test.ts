import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { otherRun } from './otherRun.ts'

const trace: readonly TraceEvent[] = [
  { seq: 0, at: 0, cause: null, kind: 'waited', ms: 1 },
  { seq: 1, at: 1, cause: 0, kind: 'waited', ms: 2 },
]

test('equal traces do not part', () => {
  expect(otherRun(structuredClone([...trace]), trace)).toBeNull()
  expect(otherRun([], [])).toBeNull()
})

test('the first event that differs is told, with both', () => {
  const other = { ...trace[1], ms: 3 }
  expect(otherRun([trace[0], other], trace)).toEqual({
    seq: 1,
    file: JSON.stringify(other),
    here: JSON.stringify(trace[1]),
  })
  expect(otherRun([trace[0]], trace)).toMatchObject({ seq: 1, file: null })
  expect(otherRun([...trace, 'x'], trace)).toEqual({ seq: 2, file: '"x"', here: null })
})

test('whatever stands in the file is only told', () => {
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  expect(otherRun([deep], trace)).toMatchObject({ seq: 0, file: '…' })
  expect(otherRun([null, undefined], trace)).toMatchObject({ seq: 0, file: 'null' })
  expect(otherRun([`<img src=x>${'y'.repeat(9999)}`], trace)?.file?.length).toBeLessThan(200)
})
