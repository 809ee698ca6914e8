import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { traceHash } from '#trace/traceHash.ts'
import { engineHash } from './engineHash.ts'

test('the hash of a trace is the same whoever reckons it, whatever the text in it', () => {
  const texts = ['plain', 'ünïcode', '漢字', '🙂', '\ud83d', 'x'.repeat(70_000)]
  const trace = texts.map((path, seq): TraceEvent => {
    return { seq, at: 0, cause: null, kind: 'waited', ms: path.length, ...{ path } }
  })
  expect(engineHash()).toBeDefined()
  expect(traceHash(trace, engineHash())).toBe(traceHash(trace))
})
