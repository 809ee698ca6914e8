import { lessonOf } from '#lessons/lesson.ts'
import { bothOpen, isClosed, isCutOff } from '#lessons/steps.ts'
import { drop, leave, members, memberships, together } from '#scenario/written/steps.ts'

const threeWaits = [1, 2, 3].map(() => ({ do: 'wait', ms: 30_000 }) as const)

/** Who falls silent without a close is found by asking, again and again. */
export const lesson = lessonOf({
  id: 'half-open',
  server: 'reference',
  world: together('lobby', 'alice', 'bob'),
  verbs: ['drop', 'halfOpen', 'wait'],
  question: { answers: ['browser', 'network', 'nobody'], right: 'nobody' },
  goals: {
    reaped: { holds: members('lobby', 'alice') },
    silent: {
      holds: { expect: 'socket', client: 'bob', clientEnd: 'open', serverEnd: 'closed' },
    },
    told: { holds: { expect: 'view', client: 'alice', room: 'lobby', clients: ['alice'] } },
  },
  solution: [{ do: 'halfOpen', client: 'bob' }, ...threeWaits],
  slips: {
    noticed: { so: [isClosed('bob')], by: [drop('bob'), { do: 'wait', ms: 30_000 }] },
    left: {
      so: [{ holds: memberships('bob') }, { holds: bothOpen('bob') }],
      by: [leave('bob', 'lobby')],
    },
    alice: {
      so: [isCutOff('alice')],
      by: [{ do: 'halfOpen', client: 'alice' }, ...threeWaits],
    },
  },
  beside: { 'no-reaper': { breaks: 'L3' } },
})
