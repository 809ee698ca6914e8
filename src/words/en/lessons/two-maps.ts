import type { lesson } from '#lessons/all/two-maps.ts'
import type { WordsOf } from '#words/lessonWords.ts'

export const twoMaps = {
  title: 'Join, and the two maps',
  about: [
    'A server asks two questions all the time. Who is in this room? And which rooms is this connection in?',
    'So it keeps two maps, and a join has to be written into both. This server forgets one of them.',
  ],
  ask: 'Bob joins lobby. In how many places must the server write that down?',
  answers: {
    one: {
      says: 'One: in the room',
      because:
        'That is enough to send to the room. But when bob goes, the server would have to search every room for him.',
    },
    two: {
      says: 'Two: in the room, and beside the connection',
      because: 'One map finds the members of a room, the other the rooms of a connection.',
    },
    three: {
      says: 'Three: also in bob’s browser',
      because:
        'Bob’s browser is told, and may believe it. But it is not one of the server’s books.',
    },
  },
  task: 'Make the two maps disagree about bob. Then make a ghost of him: a member who is gone.',
  goals: {
    torn: 'the two maps have disagreed (law S1)',
    ghost: 'a room lists somebody who is gone (law S2)',
  },
  slips: {
    gone: 'Bob was in no room when he went, so there was nothing to forget. Start again, and let him join lobby first.',
  },
  hints: [
    'On this server a join is all it takes. Let bob join lobby, and look at the half of the line that is missing in the picture.',
    'The disconnect looks up the rooms of the connection, and finds none to clean.',
    'Let bob join lobby. Then let him disconnect.',
  ],
  seen: 'The room lists bob, bob’s entry does not list the room. When he went, the server found no room to clean. That is why both maps have to change in one step.',
  beside: {
    reference: {
      show: 'See it done right',
      text: 'Here the join writes both maps at once. The disconnect finds lobby, and bob is gone from it.',
    },
  },
} satisfies WordsOf<typeof lesson>
