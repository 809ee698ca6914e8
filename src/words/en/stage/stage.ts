interface Counts {
  readonly connections: number
  readonly ghosts: number
  readonly gone: number
  readonly rooms: number
  readonly memberships: number
  readonly torn: number
}

const count = (of: number, noun: string) => `${of} ${noun}${of === 1 ? '' : 's'}`

/** The picture of the connections, the rooms, and the memberships between them. */
export const stage = {
  region: 'Rooms graph',
  title: 'Rooms',
  ways: 'Show rooms as',
  panes: { graph: 'Graph', ledger: 'Ledger', views: 'Views' },
  counts: ({ connections, ghosts, gone, rooms, memberships, torn }: Counts) =>
    [
      count(connections, 'connection'),
      ...(ghosts > 0 ? [count(ghosts, 'ghost')] : []),
      ...(gone > 0 ? [`${gone} gone`] : []),
      count(rooms, 'room'),
      count(memberships, 'membership'),
      ...(torn > 0 ? [`${torn} torn`] : []),
    ].join(' · '),
  picture: 'Connections, rooms and memberships',
  tooMany: ({ drawn, of }: { drawn: number; of: number }) =>
    `${of} connections are too many to draw at once. Choose a connection or a room in the ledger to see what is around it; ${drawn} are drawn.`,
  flights: {
    more: ({ more }: { more: number }) => `and ${more} more frames on their way`,
    byProxy: ({ beat }: { beat: string }) => `${beat}, by a proxy`,
  },
}
