import type { DoStep, ExpectStep } from '#scenario/format.ts'

/** Steps that many lessons share, as they stand in a scenario file. */
export const connect = (client: string, path?: string): DoStep =>
  path === undefined ? { do: 'connect', client } : { do: 'connect', client, path }
export const join = (client: string, room: string): DoStep => ({ do: 'join', client, room })
export const leave = (client: string, room: string): DoStep => ({ do: 'leave', client, room })
export const say = (client: string, room: string, text: string): DoStep => ({
  do: 'message',
  client,
  room,
  text,
})
export const close = (client: string): DoStep => ({ do: 'close', client, code: 1000 })
export const drop = (client: string): DoStep => ({ do: 'drop', client })
export const heal = (client: string): DoStep => ({ do: 'heal', client })

/** All connect and join one room, in this order. */
export const together = (room: string, ...clients: readonly string[]): DoStep[] => [
  ...clients.map((client) => connect(client)),
  ...clients.map((client) => join(client, room)),
]

/** It does not read, and what the transport takes without waiting is full. */
export const stuck = (client: string): DoStep[] => [
  join(client, 'news'),
  { do: 'stall', client },
  { do: 'broadcast', room: 'news', text: 'news '.repeat(14_000) },
]

export const members = (room: string, ...clients: string[]): ExpectStep => ({
  expect: 'members',
  room,
  clients,
})
export const memberships = (client: string, ...rooms: string[]): ExpectStep => ({
  expect: 'memberships',
  client,
  rooms,
})
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
