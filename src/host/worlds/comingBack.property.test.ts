import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenByReference, people } from './comingBack.test-support.ts'

const client = fc.constantFrom('ann', 'ben', 'tab', 'dan')
const room = fc.constantFrom('r', 's')
const when = fc.constantFrom({}, {}, { now: true })
const ofRoom = fc.constantFrom('join', 'leave', 'message', 'message', 'kick', 'revoke', 'allow')
const state = fc.constantFrom(1, null, { typing: true }, { cursor: [3] }, 'as long as may be')
const ofConnection = fc.constantFrom(
  'close',
  'drop',
  'drop',
  'disconnect',
  'stall',
  'heal',
  'halfOpen',
  'deadSocket',
)
const held = fc.constantFrom('frames', 'await', 'handler')

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(ofRoom, client, room, when).map(([verb, who, where, at]) => ({
      do: verb,
      client: who,
      room: where,
      ...(verb === 'message' ? { text: 'hi' } : {}),
      ...at,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(client, room, state, when).map(([who, where, what, at]) => ({
      do: 'state',
      client: who,
      room: where,
      state: what,
      ...at,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(ofConnection, client, when).map(([verb, who, at]) => ({
      do: verb,
      client: who,
      ...at,
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(client, fc.constantFrom(true, true, false), when)
      .map(([who, resume, at]) => ({
        do: 'reconnect',
        client: who,
        resume,
        ...at,
      })),
  },
  fc.tuple(client, held).map(([who, what]) => ({ do: 'hold', client: who, what })),
  fc.tuple(room, when).map(([where, at]) => ({ do: 'removeRoom', room: where, ...at })),
  fc.tuple(room, when).map(([where, at]) => ({ do: 'broadcast', room: where, text: 'ho', ...at })),
  fc.constantFrom(100, 3000, 9999, 10_000, 30_000).map((ms) => ({ do: 'wait', ms })),
  fc.constant({ do: 'restart' }),
)

const settings = fc.constantFrom(
  {},
  { historyMessages: 2 },
  { presence: 'persons' },
  { echo: true, historyMessages: 3 },
  { authorizeMs: 30, heartbeatMs: 1000 },
  { outboxFramesMax: 3 },
  { heartbeatMs: 1000, heartbeatBy: 'messages' },
  { roomMembersMax: 2 },
  { latencyMs: [0, 60] },
)

/** With and without windows and states: each must hold alone as well. */
const promises = fc.constantFrom(
  { resumeMs: 10_000, memberStateBytesMax: 20 },
  { resumeMs: 10_000 },
  { memberStateBytesMax: 20 },
)

test('whoever is lost and comes back, and whatever members are up to, the reference breaks no law', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 30 }),
      settings,
      promises,
      async (steps, set, promised) => {
        expect(await brokenByReference([...people, ...steps], { ...promised, ...set })).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
