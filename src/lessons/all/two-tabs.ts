import { lessonOf } from '#lessons/lesson.ts'
import { connect, drop, join, leave, members } from '#scenario/written/steps.ts'

const back = { do: 'reconnect', client: 'bob-laptop' } as const
const heardBack = (client: string, type: 'joined' | 'left' | 'user_left', times: number) =>
  ({ expect: 'received', client, type, room: 'lobby', times }) as const

/** Bob says on both who he is; what the server promises is of connections all the same. */
const tab = (client: string) => ({ do: 'connect', client, user: 'bob' }) as const

/** A connection is no person: one may have two, and who comes back is somebody new. */
export const lesson = lessonOf({
  id: 'two-tabs',
  server: 'reference',
  world: [
    connect('alice'),
    tab('bob-laptop'),
    tab('bob-phone'),
    ...['alice', 'bob-laptop', 'bob-phone'].map((client) => join(client, 'lobby')),
  ],
  verbs: ['disconnect', 'drop', 'reconnect'],
  question: { answers: ['both', 'laptop', 'none'], right: 'laptop' },
  goals: {
    gone: { fails: heardBack('bob-phone', 'user_left', 0) },
    stayed: { holds: heardBack('bob-laptop', 'left', 0) },
    back: { holds: members('lobby', 'alice', 'bob-laptop', 'bob-phone') },
  },
  solution: [drop('bob-laptop'), back, join('bob-laptop', 'lobby')],
  slips: {
    phone: {
      so: [{ holds: heardBack('bob-phone', 'user_left', 0) }],
      did: [{ do: 'drop', client: 'bob-phone' }],
      by: [drop('bob-phone')],
    },
    left: {
      so: [{ fails: heardBack('bob-laptop', 'left', 0) }],
      by: [leave('bob-laptop', 'lobby'), join('bob-laptop', 'lobby')],
    },
    second: {
      did: [back],
      without: [
        { do: 'drop', client: 'bob-laptop' },
        { do: 'close', client: 'bob-laptop' },
      ],
      by: [back],
    },
  },
  beside: {},
})
