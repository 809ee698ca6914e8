import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapped } from './wrapped.ts'

const letters = (text: string) => [...text].length

test('a text is parted between words, and between the signs of a script without spaces', () => {
  expect(wrapped('bob is gone, and games lists him', 12, letters)).toEqual([
    'bob is gone,',
    'and games',
    'lists him',
  ])
  expect(wrapped('鲍勃走了，房间还列着他。', 5, letters)).toEqual([
    '鲍勃走了，',
    '房间还列着',
    '他。',
  ])
  expect(wrapped('', 5, letters)).toEqual([])
})

test('nothing but space is lost, whatever the text, and only what cannot be parted is too wide', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '房', '，', '\n'), maxLength: 60 })
  fc.assert(
    fc.property(text, (said) => {
      const lines = wrapped(said, 8, letters)
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(said.replaceAll(/\s/g, ''))
      for (const line of lines.filter((each) => letters(each) > 8)) {
        expect(line).toMatch(/^(\S+|[\s\S])[、。，：；！？”）]*$/u)
      }
    }),
  )
})
