import * as flawed from './flawedByLaw.ts'
import * as outboxes from './flawedOutboxes.ts'
import { on } from './onFlawed.ts'
import { github, type Specimen } from './specimen.ts'
import { alice, both, connect, join, say, wait } from './words.ts'

const told = (chars: number) => ({ do: 'broadcast', room: 'general', text: 'x'.repeat(chars) })
/** A member stops reading, and the transport is full: what is sent to it from now on has to wait. */
const full = (client: string) => [{ do: 'stall', client }, told(70_000)]
/** What an owner's message is longer than its text. */
const envelopeChars =
  '{"type":"message","sender":null,"seq":1,"payload":{"text":"","room_id":"general"}}'.length
/** What still fits into an outbox after that, to the last character. */
const restChars = 1_048_576 - 70_000 - 2 * envelopeChars
const ping = (client: string) => ({ do: 'send', client, frame: '{"type":"ping","payload":{}}' })

/** One specimen or more for each law about counts, queues, answers, order and cost. */
export const lawFlaws: readonly Specimen[] = [
  {
    id: 'counter-drift',
    flaw: 'Members are counted apart from the set.',
    law: 'S5',
    story:
      'A second join is no second member, but the counter does not know that: the number only ever grows.',
    reports: [
      github('uNetworking/uWebSockets.js', 647),
      github('colyseus/colyseus', 717),
      github('centrifugal/centrifuge', 395),
    ],
    steps: [...both, join('bob', 'general')],
    make: on(flawed.CounterDrift),
  },
  {
    id: 'unbounded',
    flaw: 'An outbox has no limit.',
    law: 'S7',
    story: 'One reader that stopped, and the memory of the server grows by all that is said to it.',
    reports: [
      github('websockets/ws', 1620),
      github('django/channels_redis', 181),
      github('micronaut-projects/micronaut-core', 8984),
    ],
    steps: [...both, ...full('bob'), told(1_000_000)],
    make: on(outboxes.Unbounded),
  },
  {
    id: 'overflow-drop',
    flaw: 'What does not fit into an outbox is dropped in silence.',
    law: 'T6',
    story: 'The slow reader stays, and does not know what it missed; its ping is never answered.',
    reports: [github('django/channels', 933), github('django/channels_redis', 212)],
    steps: [...both, ...full('bob'), told(restChars), ping('bob'), { do: 'heal', client: 'bob' }],
    make: on(outboxes.OverflowDrop),
  },
  {
    id: 'two-writers',
    flaw: 'A send begins before the one before it is done.',
    law: 'L5',
    story:
      'Nothing goes wrong while the transport takes all at once. With a slow reader nobody knows any more what was sent, nor in which order.',
    steps: [...both, ...full('bob'), say('alice', 'general')],
    make: on(outboxes.TwoWriters),
  },
  {
    id: 'lifo',
    flaw: 'An outbox is drained from the wrong end.',
    law: 'T6',
    story:
      'A stack where a queue was meant. It shows only when two frames wait: with a slow reader, and never on a developer’s machine.',
    steps: [
      ...both,
      ...full('alice'),
      join('alice', 'random'),
      { do: 'send', client: 'alice', frame: '{nope' },
      { do: 'heal', client: 'alice' },
    ],
    make: on(outboxes.Lifo),
  },
  {
    id: 'overlap',
    flaw: 'Frames of one connection are handled at the same time.',
    law: 'T6',
    story:
      'ws.onmessage is an async function, and nobody waits for it: the bad frame is answered while the join before it still asks the database.',
    reports: [github('phoenixframework/phoenix', 1483)],
    steps: [
      alice,
      join('alice', 'general'),
      { do: 'send', client: 'alice', frame: '{nope', now: true },
    ],
    make: (options) => new flawed.Overlap(options),
  },
  {
    id: 'metadata-wins',
    flaw: 'Metadata overwrites id, name and member count in the list of rooms.',
    law: 'S10',
    story:
      'The metadata is spread last, so a room made with a field called memberCount lies about itself.',
    steps: [{ do: 'createRoom', room: 'general', metadata: { memberCount: 999 } }],
    make: on(flawed.MetadataWins),
  },
  {
    id: 'ping-storm',
    flaw: 'Each pong is answered with a ping.',
    law: 'L2',
    story:
      'Meant to know the latency at every moment. Server and browser keep each other busy for ever, and nobody has said a word.',
    steps: [alice],
    make: (options) => new flawed.PingStorm(options),
  },
  {
    id: 'hasty-reaper',
    flaw: 'The silent are given up in half the time.',
    law: 'L3',
    story:
      'A phone in a tunnel is silent for a while, and comes back. A reaper that is too quick throws it out each time. The recipe is often misread.',
    reports: [github('websockets/ws', 2217)],
    steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 50_000 }],
    make: (options) => new flawed.HastyReaper(options),
  },
  {
    id: 'no-timeout',
    flaw: 'A handler awaits an answer without a time limit.',
    law: 'L4',
    story:
      'The service that is asked is down. The join hangs, and every later frame of this client waits behind it, for ever.',
    steps: [alice, join('alice', 'general'), { ...ping('alice'), now: true }],
    make: (options) => new flawed.NoTimeout(options),
  },
  {
    id: 'join-anew',
    flaw: 'A second join is a leave and a join.',
    law: 'T11',
    story:
      'Each retry of a nervous client makes it blink in everybody’s list: left, joined, left, joined.',
    steps: [...both, join('bob', 'general')],
    make: (options) => new flawed.JoinAnew(options),
  },
  {
    id: 'two-paths',
    flaw: 'A message reaches some at once, and others by way of a broker.',
    law: 'T13',
    story:
      'Each sender’s messages are in order everywhere. But of two senders, carol hears bob first, and dave alice.',
    steps: [
      ...both,
      connect('carol'),
      connect('dave'),
      join('carol', 'general'),
      join('dave', 'general'),
      say('alice', 'general'),
      wait(20),
      { ...say('bob', 'general'), now: true },
    ],
    make: (options) => new flawed.TwoPaths(options),
  },
  {
    id: 'await-each-send',
    flaw: 'The broadcast awaits each send before the next.',
    law: 'P1',
    story:
      'The pattern as tutorials have it. One member whose phone is in a tunnel, and the whole room hears nothing.',
    steps: [
      ...both,
      connect('carol'),
      join('carol', 'general'),
      { do: 'stall', client: 'bob' },
      say('alice', 'general', 'x'.repeat(40_000)),
      say('alice', 'general', 'x'.repeat(40_000)),
    ],
    make: (options) => new flawed.AwaitEachSend(options),
  },
  {
    id: 'ascii-only',
    flaw: 'Everything that is not ASCII is escaped.',
    law: 'P2',
    story:
      'A smile of four bytes leaves the server with twelve, to every member: the traffic of a room with emoji is three times what it has to be.',
    steps: [...both, say('alice', 'general', '🙂'.repeat(200))],
    make: on(flawed.AsciiOnly),
  },
]
