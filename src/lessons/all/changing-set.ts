import { lessonOf } from '#lessons/lesson.ts'
import { heal, leave, say, stuck, together } from '#lessons/steps.ts'

/** A loop that waits, over a set that changes meanwhile. */
export const lesson = lessonOf({
  id: 'changing-set',
  server: 'as-written',
  settings: { iteration: 'fail-fast' },
  world: [...together('lobby', 'bob', 'alice', 'carol'), ...stuck('bob')],
  verbs: ['heal'],
  question: { answers: ['waits', 'skips', 'copies'], right: 'waits' },
  goals: { crash: { breaks: 'L1' } },
  solution: [say('alice', 'lobby', 'hello'), leave('carol', 'lobby'), heal('bob')],
  wrong: [leave('carol', 'lobby'), say('alice', 'lobby', 'hello'), heal('bob')],
  beside: { 'await-each-send': { breaks: 'T4' }, reference: { breaks: null } },
})
