import { lessonOf } from '#lessons/lesson.ts'
import { bothOpen, heard, isCutOff, readsAgain, stuck } from '#lessons/steps.ts'
import { heal, leave, members, speak, together } from '#scenario/written/steps.ts'

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
    evicted: isCutOff('bob'),
    told: {
      holds: { expect: 'view', client: 'carol', room: 'lobby', clients: ['alice', 'carol'] },
    },
    heard: { fails: { expect: 'received', client: 'carol', type: 'message', times: 0 } },
  },
  solution: lines,
  slips: {
    reads: { so: [readsAgain('bob')], by: [heal('bob'), ...lines] },
    left: {
      so: [{ holds: members('lobby', 'alice', 'carol') }, { holds: bothOpen('bob') }],
      by: [leave('bob', 'lobby'), ...lines],
    },
    silent: {
      so: [isCutOff('bob'), { holds: heard('carol', 'alice', 0) }],
      by: ['one', 'two', 'three'].map((text) => speak('carol', 'lobby', text)),
    },
  },
  beside: { 'await-each-send': { breaks: 'P1' } },
})
