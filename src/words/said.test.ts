import { expect, test } from 'vitest'
import { en } from './en/en.ts'
import { problemsText } from './runs/problemWords.ts'
import { saidWords, toldWords } from './said.ts'
import type { Words } from './words.ts'
import { zh } from './zh/zh.ts'

test('a notice is said by its code, with what it tells of', () => {
  expect(saidWords(en, { code: 'drained' })).toBe(en.notices.drained)
  expect(saidWords(en, { code: 'setAside', params: { steps: 1 } })).toMatch(/^One later step is/)
  expect(saidWords(en, { code: 'setAside', params: { steps: 2 } })).toMatch(/^2 later steps are/)
})

test('what is left is told by kind, and a kind with nothing left is not', () => {
  const params = { connections: [], rooms: ['a', 'b'], entries: ['bob#1'] }
  expect(saidWords(en, { code: 'notDrained', params })).toBe(
    'Drained, and something is left: rooms a, b; entries bob#1.',
  )
})

test('why it is so may have a code of its own', () => {
  const why = { code: 'drained' } as const
  expect(saidWords(en, { code: 'notChanged', params: { why } })).toBe(
    `Nothing is changed: ${en.notices.drained}`,
  )
  expect(saidWords(en, { code: 'notChanged', params: { why: 'it is full' } })).toBe(
    'Nothing is changed: it is full',
  )
})

test('why a world ended is told in the words of then, and so is what is wrong with a scenario', () => {
  const endless = { code: 'endless', params: { seconds: 4 } } as const
  const ended = { code: 'worldEnded', params: { because: endless } } as const
  expect(saidWords(en, ended)).toMatch(/^Your code let nothing else run for 4 s, .* is kept/)
  expect(saidWords(zh, ended)).toMatch(/^你的代码有 4 秒/)
  const problems = [{ where: '$.server', code: 'codeNotRun', params: {} }] as const
  const invalid = { code: 'invalid', params: { problems } } as const
  const told = { code: 'notDone', params: { because: invalid } } as const
  expect(saidWords(zh, told)).toBe(problemsText(zh, problems))
})

test('what is told is said in the words of then, and a name in it hides nothing', () => {
  const told = { say: ({ opening }: Words) => opening.notOpened({ name: 'a\u202eb', why: '' }) }
  expect(toldWords(en, told)).toMatch(/^a\\u202eb was not opened/)
  expect(toldWords(zh, told)).not.toBe(toldWords(en, told))
  expect(toldWords(en, { code: 'drained' })).toBe(en.notices.drained)
})
