import { lessonOf } from '#lessons/lesson.ts'
import { bothOpen } from '#lessons/steps.ts'
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
  wrong: [close('bob')],
  beside: { 'leave-disconnects': { breaks: 'T9' } },
})
