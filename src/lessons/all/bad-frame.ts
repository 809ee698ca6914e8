import { lessonOf } from '#lessons/lesson.ts'
import { bothOpen, isCutOff } from '#lessons/steps.ts'
import { close, memberships, together } from '#scenario/written/steps.ts'

/** A frame that throws out of the handler takes the cleanup with it. */
export const lesson = lessonOf({
  id: 'bad-frame',
  server: 'as-written',
  world: together('lobby', 'alice', 'bob'),
  verbs: ['raw', 'disconnect'],
  question: { answers: ['answer', 'connection', 'server'], right: 'answer' },
  goals: {
    handler: { breaks: 'L1' },
    closed: isCutOff('bob'),
    leak: { holds: memberships('bob', 'lobby') },
  },
  solution: [{ do: 'send', client: 'bob', frame: '{nope' }],
  slips: {
    goodbye: {
      so: [isCutOff('bob'), { holds: memberships('bob') }],
      by: [close('bob')],
    },
    alice: {
      so: [isCutOff('alice'), { holds: bothOpen('bob') }],
      by: [{ do: 'send', client: 'alice', frame: '{nope' }],
    },
    passed: {
      so: [{ holds: bothOpen('bob') }],
      did: [{ do: 'send', client: 'bob' }],
      by: [{ do: 'send', client: 'bob', frame: '[]' }],
    },
  },
  beside: { reference: { breaks: null } },
})
