import { lessonOf } from '#lessons/lesson.ts'
import { isClosed } from '#lessons/steps.ts'
import { close, connect, join } from '#scenario/written/steps.ts'

/** A join is written down twice, and what forgets one half leaves a ghost. */
export const lesson = lessonOf({
  id: 'two-maps',
  server: 'join-one-way',
  world: [connect('alice'), connect('bob')],
  verbs: ['disconnect'],
  question: { answers: ['one', 'two', 'three'], right: 'two' },
  goals: { torn: { breaks: 'S1' }, ghost: { breaks: 'S2' } },
  solution: [join('bob', 'lobby'), close('bob')],
  slips: {
    gone: { so: [isClosed('bob')], by: [close('bob')] },
  },
  beside: { reference: { breaks: null } },
})
