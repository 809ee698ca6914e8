import { lessonOf } from '#lessons/lesson.ts'
import { bothOpen, isCutOff } from '#lessons/steps.ts'
import { close, connect, join, leave, members, memberships } from '#scenario/written/steps.ts'

/** Leaving ends one membership, disconnecting ends the connection and all of them. */
export const lesson = lessonOf({
  id: 'leave',
  server: 'reference',
  world: [
    connect('alice'),
    connect('bob'),
    join('alice', 'lobby'),
    join('bob', 'lobby'),
    join('bob', 'games'),
  ],
  verbs: ['disconnect'],
  question: { answers: ['closes', 'stays', 'all'], right: 'stays' },
  goals: {
    lobby: { holds: members('lobby', 'alice') },
    games: { holds: memberships('bob', 'games') },
    open: { holds: bothOpen('bob') },
  },
  solution: [leave('bob', 'lobby')],
  slips: {
    closed: { so: [isCutOff('bob')], by: [close('bob')] },
    games: { so: [{ holds: memberships('bob', 'lobby') }], by: [leave('bob', 'games')] },
    both: {
      so: [{ holds: memberships('bob') }],
      by: [leave('bob', 'lobby'), leave('bob', 'games')],
    },
    alice: { so: [{ holds: memberships('alice') }], by: [leave('alice', 'lobby')] },
  },
  beside: { 'leave-disconnects': { breaks: 'T9' } },
})
