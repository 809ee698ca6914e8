import type { StageCounts } from '#reading/stage/stageCounts.ts'

const counted = (of: number, noun: string) => `${of} ${noun}${of === 1 ? '' : 's'}`

/** The picture of the connections, the rooms, and the memberships between them. */
export const stage = {
  region: 'Rooms graph',
  title: 'Rooms',
  ways: 'Show rooms as',
  verbs: 'What can be done here',
  panes: { graph: 'Graph', ledger: 'Ledger', views: 'Views' },
  counts: ({ connections, registered, ghosts, gone, rooms, memberships, torn }: StageCounts) =>
    [
      counted(connections, 'connection'),
      ...(registered === connections ? [] : [`${registered} registered`]),
      ...(ghosts > 0 ? [counted(ghosts, 'ghost')] : []),
      ...(gone > 0 ? [`${gone} gone`] : []),
      counted(rooms, 'room'),
      counted(memberships, 'membership'),
      ...(torn > 0 ? [`${torn} torn`] : []),
    ].join(' · '),
  picture: 'Connections, rooms and memberships',
  tooMany: ({ drawn, of, gone }: { drawn: number; of: number; gone: number }) =>
    `${of} connections${gone > 0 ? `, ${gone} of them gone,` : ''} are too many to draw at once. ${drawn} are drawn: what is chosen, what is wrong, and the newest.`,
  flights: {
    more: ({ more }: { more: number }) => `and ${more} more frames on their way`,
    byProxy: ({ beat }: { beat: string }) => `${beat}, by a proxy`,
  },
}
