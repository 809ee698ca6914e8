import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { partingOf } from './tracesPart.ts'

const trace: readonly TraceEvent[] = [
  { seq: 0, at: 0, cause: null, kind: 'waited', ms: 1 },
  { seq: 1, at: 1, cause: 0, kind: 'waited', ms: 2 },
]

test('equal traces do not part', () => {
  expect(partingOf(structuredClone([...trace]), trace)).toBeNull()
  expect(partingOf([], [])).toBeNull()
})

test('the first event that differs is told, with both', () => {
  expect(partingOf([trace[0], { ...trace[1], ms: 3 }], trace)).toMatch(/event 1: .*"ms":3.*"ms":2/)
  expect(partingOf([trace[0]], trace)).toContain('event 1: the file has no more')
  expect(partingOf([...trace, 'x'], trace)).toContain('the run here has no more')
})

test('whatever stands in the file is only told', () => {
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))
  expect(partingOf([deep], trace)).toContain('event 0')
  expect(partingOf([null, undefined], trace)).toContain('event 0: the file has null')
  expect(partingOf([`<img src=x>${'y'.repeat(9999)}`], trace)?.length).toBeLessThan(500)
})
