import { expect, test } from 'vitest'
import { failureText } from './failureText.ts'

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

test('an engine’s own words, which differ from engine to engine, are not in the text', () => {
  const notJson = failureText(thrownBy(() => JSON.parse('{nope')))
  expect(notJson).toBe('SyntaxError: a text is not what it is parsed as')
  const nothing = null as unknown as { readonly x: { readonly y: number } }
  expect(failureText(thrownBy(() => nothing.x.y))).toMatch(/^TypeError: a value is not/)
  expect(failureText(thrownBy(() => 'x'.repeat(-1)))).toMatch(/^RangeError: /)
})

test('words of our own stay as they are', () => {
  expect(failureText(new Error('the socket is dead'))).toBe('the socket is dead')
  expect(failureText('no error at all')).toBe('no error at all')
})
