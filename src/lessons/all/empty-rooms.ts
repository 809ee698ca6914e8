import { lessonOf } from '#lessons/lesson.ts'
import { close, connect, join, leave, members } from '#scenario/written/steps.ts'

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
  slips: {
    alice: { so: [{ holds: members('lobby', 'alice') }], by: [leave('bob', 'lobby')] },
    bob: { so: [{ holds: members('lobby', 'bob') }], by: [close('alice')] },
  },
  beside: { reference: { breaks: null } },
})
