import { lessonOf } from '#lessons/lesson.ts'
import { isClosed } from '#lessons/steps.ts'
import { close, connect, join, members } from '#scenario/written/steps.ts'

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
  slips: {
    early: {
      so: [{ holds: members('lobby', 'alice', 'bob') }],
      by: [join('bob', 'lobby')],
    },
    cleaned: {
      so: [
        isClosed('bob'),
        {
          fails: { expect: 'received', client: 'bob', type: 'joined', room: 'lobby', times: 0 },
        },
      ],
      by: [join('bob', 'lobby'), close('bob')],
    },
    gone: {
      so: [isClosed('bob')],
      without: [{ do: 'join', client: 'bob' }],
      by: [{ do: 'hold', client: 'bob', what: 'await' }, close('bob')],
    },
  },
  beside: { reference: { breaks: null } },
})
