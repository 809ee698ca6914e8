import type { HearingLaw } from '#reading/stage/hearing.ts'

interface InRoom {
  readonly client: string
  readonly room: string
}

const agree = ({ client, room }: InRoom) => `${client} is in ${room}: both sides agree`

/** A membership in the picture: what either side lists, and what its client heard wrongly. */
export const memberships = {
  agree,
  ghost: ({ client, room }: InRoom) =>
    `${client} is in ${room} by both sides, and its socket is gone: a ghost`,
  onlyRoom: ({ client, room }: InRoom) =>
    `${room} lists ${client}, ${client} does not list ${room}`,
  onlyClient: ({ client, room }: InRoom) =>
    `${client} lists ${room}, ${room} does not list ${client}`,
  heard: {
    T1: (who: InRoom) => `${agree(who)}, but ${who.client} was told once too often`,
    T2: (who: InRoom) => `${agree(who)}, but ${who.client} was not told who is there`,
    T3: (who: InRoom) => `${agree(who)}, but ${who.client} heard somebody it does not know of`,
    T5: (who: InRoom) => `${agree(who)}, but ${who.client} got its own message back`,
    T7: (who: InRoom) => `${agree(who)}, but ${who.client} got a message twice or out of order`,
    T8: (who: InRoom) => `${agree(who)}, but ${who.client} did not get a message`,
  } satisfies Record<HearingLaw, (who: InRoom) => string>,
}
