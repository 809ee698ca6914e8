import { expect, test } from 'vitest'
import { parseRoute } from './routes.ts'

test('a path asks for the endpoint, or for a room by its percent-encoded id', () => {
  expect(parseRoute('/ws')).toEqual({ endpoint: 'ws' })
  expect(parseRoute('/ws/room/general')).toEqual({ endpoint: 'room', room: 'general' })
  expect(parseRoute('/ws/room/a%2Fb%20c')).toEqual({ endpoint: 'room', room: 'a/b c' })
  expect(parseRoute('/ws/room/')).toEqual({ endpoint: 'room', room: '' })
})

test.each(['/', '/ws/', '/ws/rooms/x', '/ws/room/%', 'ws', ''])('%s is no endpoint', (path) => {
  expect(parseRoute(path)).toBeNull()
})
