import { lessonOf } from '#lessons/lesson.ts'
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
  wrong: [join('alice', 'tea'), join('bob', 'tea'), join('carol', 'tea')],
  beside: {},
})
