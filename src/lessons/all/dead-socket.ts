import { lessonOf } from '#lessons/lesson.ts'
import { close, leave, members, memberships, speak, together } from '#scenario/written/steps.ts'

/** A send that fails is how a server learns that somebody is gone; then the others must learn it. */
export const lesson = lessonOf({
  id: 'dead-socket',
  server: 'evict-silent',
  world: together('lobby', 'alice', 'bob', 'carol'),
  verbs: ['disconnect', 'deadSocket'],
  question: { answers: ['now', 'send', 'never'], right: 'send' },
  goals: {
    found: { holds: members('lobby', 'alice', 'carol') },
    untold: {
      holds: { expect: 'view', client: 'carol', room: 'lobby', clients: ['alice', 'bob', 'carol'] },
    },
  },
  solution: [{ do: 'deadSocket', client: 'bob' }, speak('alice', 'lobby', 'anybody there?')],
  slips: {
    believer: { so: [{ holds: memberships('carol') }], by: [leave('carol', 'lobby')] },
    told: {
      so: [
        { holds: { expect: 'view', client: 'carol', room: 'lobby', clients: ['alice', 'carol'] } },
      ],
      by: [close('bob'), speak('alice', 'lobby', 'anybody there?')],
    },
  },
  beside: { 'dead-ends-fanout': { breaks: 'T8' }, reference: { breaks: null } },
})
