import type { DoStep, ExpectStep } from '#scenario/format.ts'

// Steps as they stand in a scenario file, for whoever writes one in code: lessons, specimens, tests.

export const connect = (client: string, path?: string): DoStep =>
  path === undefined ? { do: 'connect', client } : { do: 'connect', client, path }
export const join = (client: string, room: string): DoStep => ({ do: 'join', client, room })
export const leave = (client: string, room: string): DoStep => ({ do: 'leave', client, room })
export const speak = (client: string, room: string, text = 'hi'): DoStep => ({
  do: 'message',
  client,
  room,
  text,
})
export const setState = (client: string, room: string, state: unknown): DoStep => ({
  do: 'state',
  client,
  room,
  state,
})
export const send = (client: string, frame: string): DoStep => ({ do: 'send', client, frame })
export const kick = (client: string, room: string): DoStep => ({ do: 'kick', client, room })
export const close = (client: string, code?: number): DoStep =>
  code === undefined ? { do: 'close', client } : { do: 'close', client, code }
export const drop = (client: string): DoStep => ({ do: 'drop', client })
export const reconnect = (client: string): DoStep => ({ do: 'reconnect', client })
export const heal = (client: string): DoStep => ({ do: 'heal', client })
/** Its page is hidden: timers run once a minute. */
export const throttle = (client: string): DoStep => ({ do: 'throttle', client, everyMs: 60_000 })
export const deadSocket = (client: string): DoStep => ({ do: 'deadSocket', client })
/** Lets time pass while things are on their way. */
export const waitNow = (ms: number): DoStep => ({ do: 'wait', ms, now: true })

/** All connect, and then join one room, in this order. */
export const together = (room: string, ...clients: readonly string[]): DoStep[] => [
  ...clients.map((client) => connect(client)),
  ...clients.map((client) => join(client, room)),
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
