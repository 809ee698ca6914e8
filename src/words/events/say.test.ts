import { expect, test } from 'vitest'
import { say } from '#trace/say.ts'
import { en } from '#words/en/en.ts'

test('a name of a million characters stands cut short in a sentence, and whole in what it tells of', () => {
  const params = { client: 'bob', room: 'x'.repeat(1_000_000) }
  expect(say(en.refusals, 'not in room', params)).toBe(`bob is not in ${'x'.repeat(500)}…`)
  expect(params.room).toHaveLength(1_000_000)
  expect(say(en.refusals, 'not in room', { client: 'bob', room: 'r' })).toBe('bob is not in r')
})
