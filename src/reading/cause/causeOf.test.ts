import { expect, test } from 'vitest'
import type { Court } from '#laws/court.ts'
import { laws } from '#laws/laws.ts'
import { followsOtherwise } from './followedBy.ts'

/** Enough of a court for a law to say what it looks at. */
const court = {
  settings: {},
  accounts: {
    orders: {},
    touched: {},
    told: {},
    persons: { isPromised: true },
    sessions: { isPromised: true },
    states: { isPromised: true },
  },
  gauges: {},
}

test('every law that is held against a world at rest says what its breaches follow from', () => {
  const atRest = Object.entries(laws).flatMap(([id, law]) => {
    const watch = law.watch as (court: Court<never>) => { readonly quiet?: unknown }
    return watch(court as unknown as Court<never>).quiet ? [id] : []
  })
  expect(atRest).toContain('T2')
  expect(atRest.filter((id) => !(id in followsOtherwise))).toEqual([])
})
