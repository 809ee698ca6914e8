import { lessonOf } from '#lessons/lesson.ts'
import { connect, drop, join, leave } from '#scenario/written/steps.ts'

/** One disconnect has to clean every room. */
export const lesson = lessonOf({
  id: 'disconnect',
  server: 'first-room-only',
  world: [
    connect('alice'),
    connect('bob'),
    connect('carol'),
    join('alice', 'lobby'),
    join('bob', 'lobby'),
    join('bob', 'games'),
    join('carol', 'games'),
  ],
  verbs: ['disconnect', 'drop'],
  question: { answers: ['lobby', 'both', 'none'], right: 'both' },
  goals: { ghost: { breaks: 'S2' } },
  solution: [drop('bob')],
  wrong: [leave('bob', 'games'), drop('bob')],
  beside: { reference: { breaks: null } },
})
