import { lessonOf } from '#lessons/lesson.ts'
import { drop, members, together } from '#scenario/written/steps.ts'

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
  solution: [
    { do: 'halfOpen', client: 'bob' },
    { do: 'wait', ms: 30_000 },
    { do: 'wait', ms: 30_000 },
    { do: 'wait', ms: 30_000 },
  ],
  wrong: [drop('bob'), { do: 'wait', ms: 30_000 }],
  beside: { 'no-reaper': { breaks: 'L3' } },
})
