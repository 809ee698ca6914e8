import { expect, test } from 'vitest'
import { brokenByReference, people } from './comingBack.test-support.ts'

// What a search found once, of a law or of the reference: it is right, and stays so.

const twice = { do: 'reconnect', client: 'ben', resume: true }
const found: readonly (readonly [string, readonly object[], object])[] = [
  [
    'two that come back at once, the one in the other’s place',
    [twice, { ...twice, now: true }, { do: 'join', client: 'dan', room: 'r' }, twice],
    {},
  ],
  [
    'who comes back and gives up at once; what it is told on the old connection it does not hear',
    [twice, { do: 'close', client: 'ben', now: true }, { do: 'removeRoom', room: 'r' }],
    {},
  ],
  [
    'a join that is answered on a connection that its client has given up',
    [
      { do: 'join', client: 'tab', room: 'r' },
      { do: 'message', client: 'dan', room: 'r', text: 'hi', now: true },
      { do: 'reconnect', client: 'tab', resume: true, now: true },
    ],
    { echo: true, historyMessages: 3 },
  ],
  [
    'who came back has not joined, and asks once more',
    [twice, { do: 'broadcast', room: 'r', text: 'ho' }, { do: 'join', client: 'ben', room: 'r' }],
    { historyMessages: 2 },
  ],
  [
    'who reads late is told what was said last when it came, and not what was said since',
    [
      { do: 'leave', client: 'ben', room: 'r' },
      { do: 'createRoom', room: 'q' },
      { do: 'stall', client: 'ben' },
      { do: 'join', client: 'ben', room: 'r' },
      { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) },
      { do: 'join', client: 'ben', room: 'q' },
      { do: 'join', client: 'ben', room: 'q' },
      { do: 'broadcast', room: 'q', text: '2' },
      { do: 'leave', client: 'ben', room: 'q' },
      { do: 'join', client: 'ben', room: 'q' },
      { do: 'message', client: 'ben', room: 'q', text: '3' },
      { do: 'heal', client: 'ben' },
    ],
    { historyMessages: 2 },
  ],
  [
    'who is put out while it is away is told so, and that counts among what it missed',
    [
      { do: 'join', client: 'ben', room: 's' },
      { do: 'join', client: 'tab', room: 's' },
      { do: 'message', client: 'tab', room: 's', text: '1', now: true },
      { do: 'drop', client: 'ben', now: true },
      { do: 'kick', client: 'ben', room: 's', reason: 'x'.repeat(120) },
      twice,
    ],
    { outboxBytesMax: 200 },
  ],
  [
    'what waits behind an answer for its sender is said when that comes, to who has come back as well',
    [
      { do: 'hold', client: 'ann', what: 'await' },
      { do: 'join', client: 'ann', room: 'r' },
      { do: 'message', client: 'ann', room: 'r', text: 'hi' },
      twice,
      { do: 'release', client: 'ann' },
      { expect: 'received', client: 'ben', type: 'message', text: 'hi', times: 1 },
    ],
    {},
  ],
  [
    'what its handler comes to after the connection was lost is not taken any more',
    [
      { do: 'hold', client: 'ben', what: 'handler' },
      { do: 'message', client: 'ben', room: 'r', text: 'hi' },
      { do: 'drop', client: 'ben' },
      { do: 'release', client: 'ben' },
    ],
    {},
  ],
  [
    'history of one who spoke before it was let in, and is gone',
    [
      { do: 'connect', client: 'eve', path: '/ws/room/r' },
      { do: 'hold', client: 'eve', what: 'await', now: true },
      { do: 'send', client: 'eve', frame: 'first words' },
      { do: 'release', client: 'eve' },
      { do: 'close', client: 'eve' },
      { do: 'join', client: 'tab', room: 'r' },
      { expect: 'received', client: 'tab', type: 'message', text: 'first words' },
    ],
    { historyMessages: 2 },
  ],
  [
    'what waited in an outbox goes out in the name of what is said in another room',
    [
      { do: 'createRoom', room: 'other' },
      { do: 'stall', client: 'ben' },
      { do: 'broadcast', room: 'r', text: 'x'.repeat(70_000) },
      { do: 'broadcast', room: 'r', text: '2' },
      { do: 'heal', client: 'ben' },
      { do: 'close', client: 'ben', now: true },
      { do: 'broadcast', room: 'other', text: 'y', now: true },
    ],
    {},
  ],
  [
    'a message whose echo finds its sender dead was said all the same',
    [
      { do: 'connect', client: 'eve' },
      { do: 'join', client: 'eve', room: 'r' },
      { do: 'deadSocket', client: 'eve' },
      { do: 'message', client: 'eve', room: 'r', text: 'last words' },
      { do: 'join', client: 'tab', room: 'r' },
      { expect: 'received', client: 'tab', type: 'message', text: 'last words' },
    ],
    { echo: true, historyMessages: 2 },
  ],
  [
    'what waited behind a join is said in a room that was not there when it came',
    [
      { do: 'connect', client: 'eve', path: '/ws/room/new' },
      { do: 'hold', client: 'eve', what: 'await', now: true },
      { do: 'send', client: 'eve', frame: 'first words' },
      { do: 'release', client: 'eve' },
      { do: 'join', client: 'ben', room: 'new' },
      { expect: 'received', client: 'ben', type: 'message', text: 'first words' },
    ],
    { historyMessages: 2 },
  ],
  [
    'the same, when the room comes and goes before it is said',
    [
      { do: 'hold', client: 'tab', what: 'await' },
      ...['join', 'leave', 'join'].map((verb) => ({ do: verb, client: 'tab', room: 'new' })),
      { do: 'message', client: 'tab', room: 'new', text: 'at last' },
      { do: 'release', client: 'tab' },
      { do: 'join', client: 'ben', room: 'new' },
      { expect: 'received', client: 'ben', type: 'message', text: 'at last' },
    ],
    { historyMessages: 2 },
  ],
  [
    'T20: a state that waits behind a leave and a join is of the membership to come',
    [
      { do: 'hold', client: 'tab', what: 'await' },
      ...['join', 'leave', 'join'].map((verb) => ({ do: verb, client: 'tab', room: 'r' })),
      { do: 'state', client: 'tab', room: 'r', state: 'away' },
      { do: 'release', client: 'tab' },
      { expect: 'received', client: 'ben', type: 'user_state', times: 1 },
    ],
    { memberStateBytesMax: 100 },
  ],
  [
    'T20: so is one that waits behind a join, when the owner puts out who is in meanwhile',
    [
      { do: 'hold', client: 'ann', what: 'await' },
      { do: 'join', client: 'ann', room: 'r' },
      { do: 'state', client: 'ann', room: 'r', state: { x: 3 } },
      { do: 'kick', client: 'ann', room: 'r' },
      { do: 'release', client: 'ann' },
      { expect: 'received', client: 'ben', type: 'user_state', times: 1 },
    ],
    { memberStateBytesMax: 100 },
  ],
  [
    'T7: an older connection that goes on is given what only a newer one has heard',
    [
      { do: 'reconnect', client: 'ben', resume: true },
      { do: 'stall', client: 'ben' },
      { do: 'message', client: 'ann', room: 'r', text: 'x' },
      { do: 'reconnect', client: 'ben', resume: true },
      { do: 'reconnect', client: 'ben', connection: 2, resume: true },
      { expect: 'received', client: 'ben', type: 'message', text: 'x', times: 1 },
    ],
    {},
  ],
  [
    'T17: a seat that is taken over is not given up when its new socket turns out to be dead',
    [
      { do: 'reconnect', client: 'ben', resume: true },
      { do: 'deadSocket', client: 'ben', now: true },
      { do: 'wait', ms: 100 },
    ],
    {},
  ],
]

test.each(found)('%s', async (_what, steps, set) => {
  expect(await brokenByReference([...people, ...steps], { resumeMs: 10_000, ...set })).toEqual([])
})
