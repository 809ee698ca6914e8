import { lessonOf } from '#lessons/lesson.ts'
import { connect, join, members } from '#scenario/written/steps.ts'

const words = { do: 'send', client: 'bob', frame: 'hello all' } as const

const atLobby = { do: 'connect', client: 'bob', path: '/ws/room/lobby' } as const

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
  solution: [atLobby, words],
  slips: {
    path: {
      did: [{ do: 'connect', client: 'bob' }],
      without: [atLobby],
      by: [connect('bob', '/ws'), join('bob', 'lobby'), words],
    },
    name: {
      did: [{ do: 'connect' }],
      without: [{ do: 'connect', client: 'bob' }],
      by: [connect('Bob', '/ws/room/lobby')],
    },
    alice: {
      did: [{ do: 'send', client: 'alice' }],
      without: [{ do: 'send', client: 'bob' }],
      by: [atLobby, { do: 'send', client: 'alice', frame: 'hello all' }],
    },
  },
  beside: { reference: { breaks: null } },
})
