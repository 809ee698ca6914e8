/** Steps that many specimens share, as they stand in a scenario file. */
export const alice = { do: 'connect', client: 'alice' }
export const bob = { do: 'connect', client: 'bob' }
export const connect = (client: string, path?: string) =>
  path === undefined ? { do: 'connect', client } : { do: 'connect', client, path }
export const join = (client: string, room: string) => ({ do: 'join', client, room })
export const leave = (client: string, room: string) => ({ do: 'leave', client, room })
export const say = (client: string, room: string, text = 'hi') => ({
  do: 'message',
  client,
  room,
  text,
})
export const drop = (client: string) => ({ do: 'drop', client })
export const reconnect = (client: string) => ({ do: 'reconnect', client })
export const kick = (client: string, room: string) => ({ do: 'kick', client, room })
/** Lets time pass while things are on their way. */
export const wait = (ms: number) => ({ do: 'wait', ms, now: true })
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
export const ping = (client: string) => ({
  do: 'send',
  client,
  frame: '{"type":"ping","payload":{}}',
})
