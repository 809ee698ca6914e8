import { expect, test } from 'vitest'
import { lineList, litAt } from './lineNumbers.ts'

test('lines are said in order, neighbours together', () => {
  expect(lineList([3, 8, 9, 10, 12])).toBe('3, 8–10, 12')
  expect(lineList([])).toBe('')
})

test('a line that waits is not shown as running, and a name may have colons', () => {
  const at = {
    bond: 'sets going' as const,
    ran: ['a:b.ts:9', 'a:b.ts:2', 'a:b.ts:4'],
    waiting: new Set(['a:b.ts:4']),
  }
  expect(litAt(at)).toEqual({ ran: [2, 9], waits: [4] })
  expect(litAt(null)).toEqual({ ran: [], waits: [] })
})
