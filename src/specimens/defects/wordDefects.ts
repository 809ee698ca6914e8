import { close, connect, join, leave, send, speak } from '#scenario/written/steps.ts'
import { twoTabs } from '#specimens/steps.ts'
import type { Defect } from './defect.ts'
import { inRoom } from './scenes.ts'

const two = inRoom('alice', 'bob')

/** Who may speak, who is told, and what. */
export const wordDefects: readonly Defect[] = [
  {
    id: 'B13',
    what: 'A message of one who is not in the room is delivered.',
    law: 'T3',
    steps: [...inRoom('alice'), connect('bob'), speak('bob', 'r')],
  },
  {
    id: 'B14',
    what: 'A leave of one who is not in the room is announced.',
    law: 'T1',
    steps: [...inRoom('alice'), connect('bob'), leave('bob', 'r'), leave('bob', 'r')],
  },
  {
    id: 'B15',
    what: 'Joining twice is announced twice.',
    law: 'T1',
    steps: [...two, join('bob', 'r')],
  },
  {
    id: 'B16',
    what: 'A leave is not acknowledged.',
    law: 'T6',
    steps: [...two, leave('bob', 'r')],
  },
  {
    id: 'B17',
    what: 'A message comes back to its sender.',
    law: 'T5',
    steps: [...two, speak('bob', 'r')],
  },
  {
    id: 'B20',
    what: 'The room endpoint forwards raw text: a member can forge the server’s events.',
    law: 'T10',
    steps: [...inRoom('alice'), connect('bob', '/ws/room/r'), send('bob', '{"type":"user_left"}')],
  },
  {
    id: 'D1',
    what: 'What is called memberCount in the metadata is told in the place of the count.',
    law: 'S10',
    steps: [
      { do: 'createRoom', room: 'r', metadata: { id: 'other', memberCount: 999 } },
      ...inRoom('alice'),
    ],
  },
  {
    id: 'D2',
    what: 'Making a room on an id that is taken drops its members.',
    law: 'S10',
    steps: [...two, { do: 'createRoom', room: 'r' }],
  },
  {
    id: 'D8',
    what: 'Rooms that are made and never joined pile up, whatever roomsMax says.',
    law: 'S9',
    settings: { roomsMax: 2 },
    steps: ['a', 'b', 'c'].map((room) => ({ do: 'createRoom', room })),
  },
  {
    id: 'C11',
    what: 'A user is not a connection: closing one tab announces that the user left.',
    law: 'T14',
    settings: { presence: 'persons' },
    steps: [...twoTabs, close('laptop')],
  },
]
