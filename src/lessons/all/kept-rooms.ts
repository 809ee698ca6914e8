import type { Goal } from '#lessons/goal.ts'
import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, leave, members, together } from '#scenario/written/steps.ts'

/** Alice came once, when her join made the room; this asks for once more. */
const visitedAgain: Goal = {
  fails: { expect: 'received', client: 'alice', type: 'joined', room: 'lounge', times: 1 },
}

/** A room that was made to stay has a name and a topic, and needs no member. */
export const lesson = lessonOf({
  id: 'kept-rooms',
  server: 'reference',
  world: [...together('lounge', 'alice'), connect('bob')],
  verbs: ['createRoom'],
  question: { answers: ['goes', 'stays', 'first'], right: 'stays' },
  goals: {
    stays: { holds: { expect: 'rooms', rooms: ['lounge'] } },
    empty: { holds: members('lounge') },
    visited: visitedAgain,
  },
  solution: [
    leave('alice', 'lounge'),
    { do: 'createRoom', room: 'lounge', name: 'lounge', metadata: { topic: 'all and nothing' } },
    join('alice', 'lounge'),
    leave('alice', 'lounge'),
  ],
  slips: {
    name: {
      did: [{ do: 'createRoom' }],
      without: [{ do: 'createRoom', room: 'lounge' }],
      by: [
        leave('alice', 'lounge'),
        { do: 'createRoom', room: 'Lounge', name: 'Lounge', metadata: {} },
      ],
    },
    byJoin: {
      so: [visitedAgain],
      without: [{ do: 'createRoom', room: 'lounge' }],
      by: [leave('alice', 'lounge'), join('alice', 'lounge'), leave('alice', 'lounge')],
    },
  },
  beside: { 'kept-room-lost': { breaks: 'S10' } },
})
