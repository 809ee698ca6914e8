import { expect, test } from 'vitest'
import { trace as sample } from '#reading/sampleTrace.test-support.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { booksPart, partingOf, readPartings } from './parting.ts'

type Trace = readonly TraceEvent[]

/** The same events as other objects, as another world would give them. */
const again = (trace: Trace): TraceEvent[] => structuredClone([...trace])

/** With the event of this index a millisecond late. */
function lateAt(trace: Trace, index: number): TraceEvent[] {
  return again(trace).map((event, i) => (i === index ? { ...event, at: event.at + 1 } : event))
}

test('wherever one event differs, two runs part there, and their books only where it is of the maps', () => {
  expect(partingOf(sample, again(sample))).toBeNull()
  for (const [index, event] of sample.entries()) {
    const other = lateAt(sample, index)
    expect(partingOf(sample, other)).toEqual({ index, mine: event, other: other[index] })
    expect(booksPart(sample, other)).toBeNull()
  }
  const changed = sample.findLastIndex(({ kind }) => kind === 'maps')
  const without = again(sample).filter((_, i) => i !== changed)
  expect(booksPart(sample, without)).toEqual({
    index: changed,
    mine: sample[changed],
    other: null,
  })
})

test('a few events at a time come to the same, each read once, in a run that grows too', () => {
  const parts = sample.length - 3
  const other = lateAt(sample, parts)
  let reads = 1
  while (!readPartings(sample.slice(0, 40), other, 7)) reads++
  expect(reads).toBeGreaterThan(5)
  expect(partingOf(sample.slice(0, 40), other)).toMatchObject({ index: 40, mine: null })
  while (!readPartings(sample, other, 7)) reads++
  expect(reads).toBeLessThan(2 * Math.ceil(sample.length / 7) + 4)
  expect(partingOf(sample, other)).toMatchObject({ index: parts, mine: sample[parts] })
})

test('another run beside the same one is read from its own beginning', () => {
  const other = lateAt(sample, 0)
  expect(partingOf(sample, other)?.index).toBe(0)
  expect(partingOf(again(other), other)).toBeNull()
  const late = lateAt(other, 9)
  expect(partingOf(late, other)).toMatchObject({ index: 9, mine: late[9] })
  expect(partingOf(again(other), other)).toBeNull()
})
