import { expect, test } from 'vitest'
import { silence } from './parts.ts'

test('seconds are told to a tenth, and never below nothing', () => {
  expect(silence.found({ tookMs: 61_250 })).toBe('It was found 61.3 s after it fell silent')
  expect(silence.overdue({ silentMs: 100, overdueMs: -5 })).toContain('0.0 s ago')
})
