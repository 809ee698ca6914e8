import { expect, test } from 'vitest'
import type { Futures, MomentTried } from '#search/futures/futures.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { likelyInEnglish } from '#words/en/app/likely.ts'
import { en } from '#words/en/en.ts'
import { futuresText, momentAt } from './told.ts'

const trace = [
  { seq: 0, at: 0, cause: null, kind: 'waited', ms: 5 },
  { seq: 1, at: 5, cause: 0, kind: 'opened', connection: 'a#1' },
] as unknown as readonly TraceEvent[]

function tell(moments: readonly MomentTried[], more: Partial<Futures> = {}): string {
  const runs = moments.length * 16
  const all = {
    law: 'S2',
    each: 16,
    moments,
    runs,
    runsMax: runs,
    sealed: null,
    ended: 'all',
  } as const
  return futuresText({ ...all, ...more }, trace, likelyInEnglish, en)
}

const open = { events: 0, broken: 5 }
const certain = { events: 2, broken: 16 }

test('a sentence names the event after which every future breaks, and how it stood before', () => {
  expect(tell([open, certain], { sealed: certain })).toMatch(
    /^Certain since event 2, “.*”: from there on every future breaks S2\. Just before it, 5 of 16 futures did\.$/,
  )
})

test('what was certain from the beginning, or never, is said so', () => {
  const first = { events: 0, broken: 16 }
  expect(tell([first, certain], { sealed: first })).toBe(
    'It was certain from the beginning: all 32 futures break S2.',
  )
  expect(tell([open])).toContain('even from the last moment only 5 of 16 futures break S2')
})

test('a run that breaks no law is no proof, and one that is too long names the limit', () => {
  const clean = { law: null, moments: [{ events: 0, broken: 0 }], runs: 16 }
  expect(tell([], clean)).toBe(
    'This run breaks no law, and none of its 16 futures does. That is no proof.',
  )
  expect(tell([], { ended: 'too long' })).toContain('5,000 turns (futureTurnsMax)')
})

test('the futures of a playhead are those of the last moment before it', () => {
  expect(momentAt([open, certain], -1)).toBe(open)
  expect(momentAt([open, certain], 0)).toBe(open)
  expect(momentAt([open, certain], 1)).toBe(certain)
})
