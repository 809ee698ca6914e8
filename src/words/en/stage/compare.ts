interface Where {
  readonly atMs: number
  /** The step that ran then, in a sentence; null before the first. */
  readonly step: string | null
}

/** With a small letter first, as within a sentence. */
const within = (told: string) => `${told.charAt(0).toLowerCase()}${told.slice(1)}`

/** Two servers beside each other, and where they part. */
export const compare = {
  beside: ({ server }: { server: string }) => `Beside ${server}:`,
  with: 'Compare with',
  server: ({ id, about }: { id: string; about: string }) => `${id}: ${about}`,
  these: ({ events }: { events: number }) => `Compare these ${events} events`,
  anew: 'Outdated: compare anew',
  hint: 'Do something, or watch an example: the same steps are then run on both servers, and the first event where they part is told.',
  running: ({ server }: { server: string }) => `The same steps are being run on ${server}…`,
  partings: 'Where they part',
  never: ({ events }: { events: number }) => `They never part: ${events} events, alike one by one.`,
  first: 'They part first',
  books: 'Their maps part first',
  where: ({ atMs, step }: Where) =>
    step === null ? `at ${atMs} ms` : `at ${atMs} ms, in ${within(step)}`,
  happens: ({ atMs, what }: { atMs: number; what: string }) => `${atMs} ms: ${what}`,
  nothingMore: 'Nothing more happens.',
  go: 'Go there',
  goTo: ({ parting }: { parting: string }) => `${parting}: go there`,
  underTest: 'under test',
  besideIt: 'beside it',
  side: ({ server, note }: { server: string; note: string }) => `${server}, ${note}`,
  noneBroken: 'no law is broken so far',
  breaks: ({ laws }: { laws: readonly string[] }) => `✗ breaks ${laws.join(', ')}`,
  nobody: 'Nobody is there at this time.',
  differ: ({ connections }: { connections: number }) =>
    connections === 1 ? '1 differs' : `${connections} differ`,
  cells: ({ count }: { count: number }) =>
    count === 0
      ? 'At this time both keep the same.'
      : `${count === 1 ? '1 place differs' : `${count} places differ`}, framed in both. The list leads to ${count === 1 ? 'it' : 'each'}.`,
  differing: 'Where the two differ',
  notThere: ({ client }: { client: string }) => `${client} is not there`,
  fetching: 'Fetching the matrices…',
  picture: ({ server }: { server: string }) => `Connections and rooms on ${server}`,
}
