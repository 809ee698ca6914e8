import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, leave } from '#scenario/written/steps.ts'

/** A room goes with its last member. */
export const lesson = lessonOf({
  id: 'empty-rooms',
  server: 'empty-room',
  world: [
    connect('alice'),
    connect('bob'),
    join('alice', 'lobby'),
    join('bob', 'lobby'),
    join('bob', 'games'),
  ],
  verbs: ['disconnect'],
  question: { answers: ['stays', 'goes', 'later'], right: 'goes' },
  goals: { left: { breaks: 'S3' } },
  solution: [leave('bob', 'games')],
  wrong: [leave('bob', 'lobby')],
  beside: { reference: { breaks: null } },
})
