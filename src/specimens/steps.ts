import { connect, join, send, speak } from '#scenario/written/steps.ts'

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
/** Bob’s connection is cut, alice speaks before and meanwhile, and he comes back in time. */
export const lostAndBack = [
  ...both,
  speak('alice', 'general', 'before'),
  { do: 'drop', client: 'bob' },
  speak('alice', 'general', 'meanwhile'),
  { do: 'reconnect', client: 'bob', resume: true },
]
export const pingStep = (client: string) => send(client, '{"type":"ping","payload":{}}')
