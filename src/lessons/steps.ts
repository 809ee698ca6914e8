import type { DoStep, ExpectStep } from '#scenario/format.ts'
import { join, memberships } from '#scenario/written/steps.ts'
import type { Goal } from './goal.ts'

/** It does not read, and what the transport takes without waiting is full. */
export const stuck = (client: string): DoStep[] => [
  join(client, 'news'),
  { do: 'stall', client },
  { do: 'broadcast', room: 'news', text: 'news '.repeat(14_000) },
]

/** What a client heard in messages of the room, from somebody, so many times. */
export const heard = (client: string, from: string, times: number): ExpectStep => ({
  expect: 'received',
  client,
  type: 'message',
  from,
  times,
})
export const bothOpen = (client: string): ExpectStep => ({
  expect: 'socket',
  client,
  clientEnd: 'open',
  serverEnd: 'open',
})

/** Its own end is closed: it can do nothing any more. */
export const isClosed = (client: string): Goal => ({
  holds: { expect: 'socket', client, clientEnd: 'closed' },
})

/** The server’s end is open no more; it may still be closing. */
export const isCutOff = (client: string): Goal => ({
  fails: { expect: 'socket', client, serverEnd: 'open' },
})

/** It is in rooms, and not only in this one. */
export const strayed = (client: string, room: string): Goal[] => [
  { fails: memberships(client) },
  { fails: memberships(client, room) },
]

/** What filled its line has been read: it reads again. */
export const readsAgain = (client: string): Goal => ({
  fails: { expect: 'received', client, type: 'message', room: 'news', times: 0 },
})
