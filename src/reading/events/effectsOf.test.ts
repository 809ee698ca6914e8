import { expect, test } from 'vitest'
import { trace as sample } from '#reading/sampleTrace.test-support.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { effectsOf } from './effectsOf.ts'

/** As many as do not fit where the reading begins, each caused by one of the seven before it. */
const long = Array.from({ length: 5000 }, (_, seq) => {
  const cause = seq === 0 ? null : Math.max(0, seq - 1 - ((seq * 5) % 7))
  return { seq, at: seq, cause, kind: 'waited', ms: 1 } as TraceEvent
})

test.each([
  ['a run', sample],
  ['a long one', long],
])(
  'of %s each event has what names it as its cause, in order, as the trace grows too',
  (_, trace) => {
    for (const length of [Math.floor(trace.length / 3), trace.length]) {
      const known = trace.slice(0, length)
      for (const { seq } of known) {
        const effects = known.filter(({ cause }) => cause === seq).map((event) => event.seq)
        if (length < 2000 || seq % 97 === 0 || seq < 9)
          expect(effectsOf(known, seq)).toEqual(effects)
      }
      expect(effectsOf(known, length)).toEqual([])
    }
  },
)
