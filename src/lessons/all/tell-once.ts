import { lessonOf } from '#lessons/lesson.ts'
import { strayed } from '#lessons/steps.ts'
import { connect, join, leave, members, together } from '#scenario/written/steps.ts'

/** What changed is told to the others, exactly once. */
export const lesson = lessonOf({
  id: 'tell-once',
  server: 'join-twice',
  world: [...together('lobby', 'alice', 'bob'), connect('carol')],
  verbs: [],
  question: { answers: ['again', 'nothing', 'left'], right: 'nothing' },
  goals: { twice: { breaks: 'T1' } },
  solution: [join('bob', 'lobby')],
  slips: {
    left: {
      so: [{ fails: { expect: 'received', client: 'alice', type: 'user_left', times: 0 } }],
      by: [leave('bob', 'lobby'), join('bob', 'lobby')],
    },
    alone: { so: strayed('carol', 'lobby'), by: [join('carol', 'tea'), join('carol', 'tea')] },
    news: {
      so: [{ holds: members('lobby', 'alice', 'bob', 'carol') }],
      by: [join('carol', 'lobby')],
    },
  },
  beside: { reference: { breaks: null } },
})
