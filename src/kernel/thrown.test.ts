import { expect, test } from 'vitest'
import { thrown } from './thrown.ts'

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

test('an engine’s own words, which differ from engine to engine, are left out', () => {
  const notJson = thrown(thrownBy(() => JSON.parse('{nope')))
  expect(notJson).toEqual({ name: 'SyntaxError', message: '' })
  const nothing = null as unknown as { readonly x: { readonly y: number } }
  expect(thrown(thrownBy(() => nothing.x.y))).toEqual({ name: 'TypeError', message: '' })
  expect(thrown(thrownBy(() => 'x'.repeat(-1)))).toEqual({ name: 'RangeError', message: '' })
})

test('the words of the code itself stay as they are', () => {
  expect(thrown(new Error('the socket is dead'))).toEqual({
    name: 'Error',
    message: 'the socket is dead',
  })
  expect(thrown('no error at all')).toEqual({ name: 'string', message: 'no error at all' })
})

test('what cannot be a text is told by its type', () => {
  for (const error of [Object.create(null), { toString: null, valueOf: null }]) {
    expect(thrown(error)).toEqual({ name: 'object', message: 'object' })
  }
})
