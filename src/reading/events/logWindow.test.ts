import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { filteredSeqs } from './eventTouches.ts'
import { logEventsMax, logWindow } from './logWindow.ts'

test('the end of the log is the end of what passes the filter, and all of it is counted', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [{ do: 'spawn', count: 60, prefix: 'c', join: ['r'] }],
  })
  if (!parsed.ok) throw new Error('it can be read')
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  const filters = [
    { client: null, room: null, kind: null },
    { client: null, room: 'r', kind: null },
    { client: 'c7', room: null, kind: 'delivered' as const },
  ]
  expect(trace.length).toBeGreaterThan(logEventsMax)
  assert(
    property(integer({ min: -1, max: trace.length - 1 }), (upTo) => {
      for (const filter of filters) {
        const whole = filteredSeqs(trace, upTo, filter)
        expect(logWindow(trace, upTo, filter)).toEqual({
          seqs: whole.slice(-logEventsMax),
          total: whole.length,
        })
      }
    }),
    { numRuns: 30 },
  )
})
