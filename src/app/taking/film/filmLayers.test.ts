import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FilmLayers } from './filmLayers.ts'

test('what is drawn alike in several pictures is kept once, with when it is seen', () => {
  const layers = new FilmLayers()
  layers.show(['line', 'alice', 'games'], [0, 10])
  layers.show(['line', 'alice, gone', 'games'], [10, 30])
  layers.show(['line', 'alice', 'games'], [30, 40])
  expect(layers.parts).toEqual([
    { drawn: 'line', spans: [[0, 40]] },
    {
      drawn: 'alice',
      spans: [
        [0, 10],
        [30, 40],
      ],
    },
    { drawn: 'alice, gone', spans: [[10, 30]] },
    { drawn: 'games', spans: [[0, 40]] },
  ])
})

test('at each time exactly that picture is seen that was shown then, and a new part is below what it was below', () => {
  const picture = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(picture, { maxLength: 8 }), (pictures) => {
      const layers = new FilmLayers()
      for (const [i, parts] of pictures.entries()) layers.show(parts, [i, i + 1])
      for (const [i, parts] of pictures.entries()) {
        const seen = layers.parts.filter(({ spans }) =>
          spans.some(([from, until]) => from <= i && i < until),
        )
        expect(seen.map(({ drawn }) => drawn).sort()).toEqual([...parts].sort())
      }
    }),
  )
})
