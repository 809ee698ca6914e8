import { lessonOf } from '#lessons/lesson.ts'
import { close, connect, join } from '#scenario/written/steps.ts'

/** A join whose answer comes when its client is gone. */
export const lesson = lessonOf({
  id: 'late-join',
  server: 'join-no-recheck',
  world: [connect('alice'), connect('bob'), join('alice', 'lobby')],
  verbs: ['disconnect', 'holdAwait'],
  question: { answers: ['cleaned', 'ghost', 'refused'], right: 'ghost' },
  goals: { ghost: { breaks: 'S2' } },
  solution: [
    { do: 'hold', client: 'bob', what: 'await' },
    join('bob', 'lobby'),
    close('bob'),
    { do: 'release', client: 'bob', what: 'await' },
  ],
  wrong: [join('bob', 'lobby'), close('bob')],
  beside: { reference: { breaks: null } },
})
