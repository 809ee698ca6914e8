import { lessonOf } from '#lessons/lesson.ts'
import { stuck } from '#lessons/steps.ts'
import { heal, members, speak, together } from '#scenario/written/steps.ts'

const lines = ['one', 'two', 'three'].map((text) => speak('alice', 'lobby', text))

/** What a reader does not read waits for it, up to a limit. */
export const lesson = lessonOf({
  id: 'slow-reader',
  server: 'reference',
  settings: { outboxFramesMax: 3 },
  world: [...together('lobby', 'alice', 'bob', 'carol'), ...stuck('bob')],
  verbs: ['heal', 'wait'],
  question: { answers: ['room', 'memory', 'queue'], right: 'queue' },
  goals: {
    evicted: { holds: members('lobby', 'alice', 'carol') },
    told: {
      holds: { expect: 'view', client: 'carol', room: 'lobby', clients: ['alice', 'carol'] },
    },
    heard: { fails: { expect: 'received', client: 'carol', type: 'message', times: 0 } },
  },
  solution: lines,
  wrong: [heal('bob'), ...lines],
  beside: { 'await-each-send': { breaks: 'P1' } },
})
