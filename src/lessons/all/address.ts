import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, members } from '#scenario/written/steps.ts'

const words = { do: 'send', client: 'bob', frame: 'hello all' } as const

/** The address names the room: who opens it is in, and all that is sent is said there. */
export const lesson = lessonOf({
  id: 'address',
  server: 'raw-relay',
  world: [connect('alice'), join('alice', 'lobby')],
  verbs: ['connect', 'raw'],
  question: { answers: ['join', 'nothing', 'name'], right: 'nothing' },
  goals: {
    in: { holds: members('lobby', 'alice', 'bob') },
    raw: { breaks: 'T10' },
  },
  solution: [connect('bob', '/ws/room/lobby'), words],
  wrong: [connect('bob', '/ws'), words],
  beside: { reference: { breaks: null } },
})
