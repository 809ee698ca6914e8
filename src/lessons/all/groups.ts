import { lessonOf } from '#lessons/lesson.ts'
import { strayed } from '#lessons/steps.ts'
import { connect, join, members } from '#scenario/written/steps.ts'

/** A room is a grouping that the server makes. */
export const lesson = lessonOf({
  id: 'groups',
  server: 'reference',
  world: [connect('alice'), connect('bob'), connect('carol')],
  verbs: [],
  question: { answers: ['everybody', 'nobody', 'next'], right: 'nobody' },
  goals: {
    tea: { holds: members('tea', 'alice', 'bob') },
    chess: { holds: members('chess', 'carol') },
  },
  solution: [join('alice', 'tea'), join('bob', 'tea'), join('carol', 'chess')],
  slips: {
    name: {
      so: [{ fails: { expect: 'rooms', rooms: [] } }],
      without: [
        { do: 'join', room: 'tea' },
        { do: 'join', room: 'chess' },
      ],
      by: [join('alice', 'Tea')],
    },
    alice: { so: strayed('alice', 'tea'), by: [join('alice', 'tea'), join('alice', 'chess')] },
    bob: { so: strayed('bob', 'tea'), by: [join('bob', 'chess')] },
    carol: {
      so: strayed('carol', 'chess'),
      by: ['alice', 'bob', 'carol'].map((client) => join(client, 'tea')),
    },
  },
  beside: {},
})
