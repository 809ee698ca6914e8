import { lessonOf } from '#lessons/lesson.ts'
import { readsAgain, stuck } from '#lessons/steps.ts'
import { heal, leave, speak, together } from '#scenario/written/steps.ts'

/** A loop that waits, over a set that changes meanwhile. */
export const lesson = lessonOf({
  id: 'changing-set',
  server: 'as-written',
  settings: { iteration: 'fail-fast' },
  world: [...together('lobby', 'bob', 'alice', 'carol'), ...stuck('bob')],
  verbs: ['heal'],
  question: { answers: ['waits', 'skips', 'copies'], right: 'waits' },
  goals: { crash: { breaks: 'L1' } },
  solution: [speak('alice', 'lobby', 'hello'), leave('carol', 'lobby'), heal('bob')],
  slips: {
    over: {
      so: [readsAgain('bob')],
      did: [{ do: 'message' }],
      by: [leave('carol', 'lobby'), speak('alice', 'lobby', 'hello'), heal('bob')],
    },
    reads: { so: [readsAgain('bob')], by: [heal('bob')] },
  },
  beside: { 'await-each-send': { breaks: 'T4' }, reference: { breaks: null } },
})
