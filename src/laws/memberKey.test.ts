import { expect, test } from 'vitest'
import { memberKey } from './memberKey.ts'

test('two memberships never have one key, wherever a name ends', () => {
  const members = [
    { connection: 'a#1', room: '0' },
    { connection: 'a#10', room: '' },
    { connection: 'a', room: '#10' },
    { connection: '', room: 'a#10' },
    { connection: '1 a', room: 'b' },
    { connection: '1', room: ' ab' },
  ]
  expect(new Set(members.map(memberKey)).size).toBe(members.length)
})
