import type { DoStep, ExpectStep } from '#scenario/format.ts'
import { join } from '#scenario/written/steps.ts'

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
