import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, leave, members } from '#scenario/written/steps.ts'

/** A room that was made to stay has a name and a topic, and needs no member. */
export const lesson = lessonOf({
  id: 'kept-rooms',
  server: 'reference',
  world: [connect('alice'), connect('bob')],
  verbs: ['createRoom'],
  question: { answers: ['goes', 'stays', 'first'], right: 'stays' },
  goals: {
    stays: { holds: { expect: 'rooms', rooms: ['lounge'] } },
    empty: { holds: members('lounge') },
    visited: {
      fails: { expect: 'received', client: 'alice', type: 'joined', room: 'lounge', times: 0 },
    },
  },
  solution: [
    { do: 'createRoom', room: 'lounge', name: 'lounge', metadata: { topic: 'all and nothing' } },
    join('alice', 'lounge'),
    leave('alice', 'lounge'),
  ],
  wrong: [join('alice', 'lounge'), leave('alice', 'lounge')],
  beside: { 'kept-room-lost': { breaks: 'S10' } },
})
