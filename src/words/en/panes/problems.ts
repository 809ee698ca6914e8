/** The list of broken laws, and what a drain left. */
export const problems = {
  title: 'Problems',
  list: 'Broken laws',
  count: ({ broken }: { broken: number }) => {
    if (broken === 0) return 'no law is broken'
    return broken === 1 ? '1 law broken' : `${broken} times a law was broken`
  },
  more: ({ more }: { more: number }) =>
    more === 1 ? '1 more is in the event log.' : `${more} more are in the event log.`,
  later: 'still to come',
  at: ({ ms }: { ms: number }) => `${ms} ms`,
  follows: ({ number }: { number: number }) => `comes with ${number}`,
  law: ({ law }: { law: string }) => `Law ${law}`,
  askLaw: ({ law }: { law: string }) => `What law ${law} demands`,
  mends: 'What mends it.',
  allLaws: 'All laws, and real bugs that broke them: docs/LAWS.md.',
  drained: {
    region: 'Drain result',
    empty: 'Came back to empty',
    left: 'Did not come back to empty',
    at: ({ ms }: { ms: number }) => `at ${ms} ms`,
    nothingLeft: 'No connection, no room and no entry is left.',
    connections: 'Connections the server still has:',
    rooms: 'Rooms:',
    entries: 'Entries in connection → rooms:',
    more: ({ more }: { more: number }) => ` and ${more} more`,
  },
}
