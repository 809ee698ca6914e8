import { expect, test } from 'vitest'
import { firstSpoken, isLanguage } from './languages.ts'

test('the first language that a browser names and the page speaks is taken', () => {
  expect(firstSpoken(['fr-FR', 'zh-TW', 'en'])).toBe('zh')
  expect(firstSpoken(['en-GB', 'zh'])).toBe('en')
})

test('who speaks none of them is spoken to in English', () => {
  expect(firstSpoken(['fr'])).toBe('en')
  expect(firstSpoken([])).toBe('en')
})

test('only what is in the list is a language', () => {
  expect(isLanguage('zh')).toBe(true)
  expect(isLanguage('toString')).toBe(false)
  expect(isLanguage(null)).toBe(false)
})
