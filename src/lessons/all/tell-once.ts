import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, together } from '#scenario/written/steps.ts'

/** What changed is told to the others, exactly once. */
export const lesson = lessonOf({
  id: 'tell-once',
  server: 'join-twice',
  world: [...together('lobby', 'alice', 'bob'), connect('carol')],
  verbs: [],
  question: { answers: ['again', 'nothing', 'left'], right: 'nothing' },
  goals: { twice: { breaks: 'T1' } },
  solution: [join('bob', 'lobby')],
  wrong: [join('carol', 'lobby')],
  beside: { reference: { breaks: null } },
})
