import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { violationWords } from './violationWords.ts'

test('S3: a room whose name is empty is seen in the sentence', () => {
  const { text } = violationWords(en, { law: 'S3', code: 'empty', params: {}, room: '' } as never)
  expect(text).toBe('Nobody is in room “”, and it is still there.')
})
