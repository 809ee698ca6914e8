import { lessonOf } from '#lessons/lesson.ts'
import { together } from '#scenario/written/steps.ts'

/** A frame that throws out of the handler takes the cleanup with it. */
export const lesson = lessonOf({
  id: 'bad-frame',
  server: 'as-written',
  world: together('lobby', 'alice', 'bob'),
  verbs: ['raw', 'disconnect'],
  question: { answers: ['answer', 'connection', 'server'], right: 'answer' },
  goals: { handler: { breaks: 'L1' }, leak: { breaks: 'S6' } },
  solution: [{ do: 'send', client: 'bob', frame: '{nope' }],
  wrong: [{ do: 'send', client: 'bob', frame: '[]' }],
  beside: { reference: { breaks: null } },
})
