import { expect, test } from 'vitest'
import { assertRoomId } from './roomId.ts'

test.each([
  [7, 'a string'],
  [null, 'a string'],
  [['r'], 'a string'],
  ['', 'visible'],
  [' \u3000', 'visible'],
  ['a'.repeat(9), 'at most 8'],
  ['\ud800', 'surrogate'],
  ['a\u0000b', 'control'],
  ['line\n', 'control'],
  ['__proto__', 'reserved'],
])('S9: %j is no room id', (value, why) => {
  expect(() => assertRoomId(value, value === '__proto__' ? 20 : 8)).toThrowError(
    expect.objectContaining({ code: 'bad_room', message: expect.stringContaining(why) }),
  )
})

test.each(['a', 'general', '# 1/2', '日本', '😀', 'a'.repeat(8), 'proto'])(
  'S9: %j is a room id',
  (value) => {
    expect(() => assertRoomId(value, 8)).not.toThrow()
  },
)
