import { lessonOf } from '#lessons/lesson.ts'
import { heard } from '#lessons/steps.ts'
import { connect, join, speak, together } from '#scenario/written/steps.ts'

/** A message goes to the room, and not back to who sent it. */
export const lesson = lessonOf({
  id: 'broadcast',
  server: 'reference',
  world: [
    ...together('lobby', 'alice', 'bob', 'carol'),
    connect('dave'),
    join('alice', 'tea'),
    join('dave', 'tea'),
  ],
  verbs: [],
  question: { answers: ['everybody', 'room', 'others'], right: 'others' },
  goals: {
    bob: { fails: heard('bob', 'alice', 0) },
    carol: { fails: heard('carol', 'alice', 0) },
    alice: { holds: heard('alice', 'alice', 0) },
    dave: { holds: heard('dave', 'alice', 0) },
  },
  solution: [speak('alice', 'lobby', 'hello')],
  slips: {
    dave: { so: [{ fails: heard('dave', 'alice', 0) }], by: [speak('alice', 'tea', 'hello')] },
    another: {
      did: [{ do: 'message' }],
      without: [{ do: 'message', client: 'alice' }],
      by: [speak('bob', 'lobby', 'hello')],
    },
  },
  beside: { echo: { breaks: 'T5' } },
})
