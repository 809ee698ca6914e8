import { describe, expect, test } from 'vitest'
import { metadataOf } from './metadataOf.ts'

describe('metadata as it is typed', () => {
  test('is read line by line: JSON where it is JSON, text where it is not', () => {
    expect(metadataOf('topic = releases\n\n max=3 \nopen = true\nurl = a=b')).toEqual({
      ok: true,
      value: { topic: 'releases', max: 3, open: true, url: 'a=b' },
    })
    expect(metadataOf('')).toEqual({ ok: true, value: {} })
  })

  test('that is no key = value is told with its line', () => {
    expect(metadataOf('a = 1\nnonsense')).toEqual({
      ok: false,
      problem: { line: 2, text: 'nonsense' },
    })
  })
})
