import { lessonOf } from '#lessons/lesson.ts'
import { isCutOff } from '#lessons/steps.ts'
import { close, connect, drop, join, leave, memberships } from '#scenario/written/steps.ts'

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
  slips: {
    left: {
      so: [isCutOff('bob')],
      by: [leave('bob', 'games'), drop('bob')],
    },
    leaving: { so: [{ fails: memberships('bob', 'lobby', 'games') }], by: [leave('bob', 'games')] },
    alice: { so: [isCutOff('alice')], by: [close('alice')] },
    carol: { so: [isCutOff('carol')], by: [drop('carol')] },
  },
  beside: { reference: { breaks: null } },
})
