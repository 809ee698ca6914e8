import { expect, test } from 'vitest'
import { scenePicture } from './scenePicture.ts'

test('a picture has who is there, in which rooms, and who goes', () => {
  const picture = scenePicture([
    { do: 'connect', client: 'alice' },
    { do: 'connect', client: 'bob', path: '/ws/room/games' },
    { do: 'join', client: 'alice', room: 'general' },
    { do: 'leave', client: 'alice', room: 'general' },
    { do: 'drop', client: 'bob' },
  ])
  expect(picture).toEqual({
    clients: [
      { name: 'alice', end: 'open' },
      { name: 'bob', end: 'gone' },
    ],
    rooms: ['games', 'general'],
    memberships: [
      { client: 1, room: 0, left: false },
      { client: 0, room: 1, left: true },
    ],
  })
})

test('what does not fit is left out, and no line leads nowhere', () => {
  const steps = Array.from({ length: 9 }, (_, at) => ({
    do: 'join',
    client: `c${at}`,
    room: `r${at}`,
  }))
  const { clients, rooms, memberships } = scenePicture(steps)
  expect([clients.length, rooms.length, memberships.length]).toEqual([3, 2, 2])
})
