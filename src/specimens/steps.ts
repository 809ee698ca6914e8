import { connect, join, send } from '#scenario/written/steps.ts'

// Who is there in many specimens, and how they begin.

export const alice = connect('alice')
export const bob = connect('bob')
export const both = [alice, bob, join('alice', 'general'), join('bob', 'general')]
/** Ann is in a room by her laptop and her phone, and bob is there. */
export const twoTabs = [
  bob,
  join('bob', 'general'),
  { do: 'connect', client: 'laptop', user: 'ann' },
  { do: 'connect', client: 'phone', user: 'ann' },
  join('laptop', 'general'),
  join('phone', 'general'),
]
export const ping = (client: string) => send(client, '{"type":"ping","payload":{}}')
