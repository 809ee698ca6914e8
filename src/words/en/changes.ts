import type { EndState, Fault } from '#trace/traceEvent.ts'
import { faults } from './events/faults.ts'
import { few } from './listed.ts'
import { sockets } from './sockets.ts'

interface Whose {
  readonly client: string
}

interface InRoom extends Whose {
  readonly room: string
}

interface Believed {
  readonly clients: readonly string[]
  readonly members: readonly string[]
  readonly room: string
}

interface EndChange extends Whose {
  readonly was: EndState
  readonly is: EndState
}

/** What an event changed: a sign says whether it came, went, or became something else. */
export const changes = {
  socket: ({ client }: Whose) => `${client}’s socket`,
  clientEnd: ({ client, was, is }: EndChange) =>
    `client’s end of ${client}: ${sockets.states[was]} → ${sockets.states[is]}`,
  serverEnd: ({ client, was, is }: EndChange) =>
    `server’s end of ${client}: ${sockets.states[was]} → ${sockets.states[is]}`,
  fault: ({ client, fault }: Whose & { readonly fault: Fault }) =>
    `${client}: ${faults.one[fault]}`,
  registered: ({ client }: Whose) => `registered: ${client}`,
  room: ({ room }: { readonly room: string }) => `room ${room}`,
  member: ({ client, room }: InRoom) => `${room} lists ${client}`,
  entry: ({ client }: Whose) => `entry of ${client}`,
  entryRoom: ({ client, room }: InRoom) => `${client} lists ${room}`,
  belief: ({ clients, members, room }: Believed) =>
    `${few(clients)} ${clients.length === 1 ? 'believes' : 'believe'} ${few(members)} in ${room}`,
  memberState: ({ client, member, room, state }: InRoom & { member: string; state: string }) =>
    `${client} knows ${member} in ${room} to be up to ${state}`,
}
