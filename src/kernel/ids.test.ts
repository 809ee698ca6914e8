import { expect, test } from 'vitest'
import { clientOf, connectionId } from './ids.ts'

test('a connection id names its client and which of its connections it is', () => {
  expect(connectionId('alice', 2)).toBe('alice#2')
  expect(clientOf(connectionId('alice', 12))).toBe('alice')
})
