import type { HearingLaw } from '#reading/stage/hearing.ts'

interface Who {
  readonly name: string
}

/** Both maps beside each other, and what each client believes. */
export const ledger = {
  connections: { title: 'Connections → rooms', note: 'what each connection lists' },
  rooms: { title: 'Rooms → connections', note: 'what each room lists' },
  nothing: 'Nothing is listed.',
  staleEntry: 'an entry with no rooms: should be gone',
  noRooms: 'no rooms',
  noMembers: 'no members: should be gone',
  noMembersPermanent: 'no members, permanent',
  missing: ({ name }: Who) => `? ${name}`,
  ghost: 'ghost',
  views: {
    title: 'Client views',
    note: 'whom each client believes to be in its rooms',
    allAgree: ({ views }: { views: number }) => `✓ all ${views} as it is`,
    differ: ({ differ, of }: { differ: number; of: number }) => `✗ ${differ} of ${of} differ`,
    onlyWrong: 'only what differs',
    nothingDiffers: 'Nothing differs.',
    nobody: 'No client believes it is in a room.',
    in: ({ room }: { room: string }) => `in ${room}`,
    untold: ({ name }: Who) => `? ${name}, never told`,
    outdated: ({ name }: Who) => `${name}, not there`,
    agreed: ({ agreed }: { agreed: number }) => `${agreed} as it is`,
    heard: {
      T1: '2× was told once too often',
      T2: '? was not told who is there',
      T3: '2× heard somebody it does not know of',
      T5: '2× got its own message back',
      T7: '2× got a message twice or out of order',
      T8: '? did not get a message',
    } satisfies Record<HearingLaw, string>,
  },
}
