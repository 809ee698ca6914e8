import * as awaits from './flawedAwaits.ts'
import * as managers from './flawedManagers.ts'
import { on } from './onFlawed.ts'
import { github, type Specimen } from './specimen.ts'
import { alice, bob, both, join, leave, say, wait } from './words.ts'

/** Flaws that need something awaited: between looking and changing, or between two sends. */
export const awaitFlaws: readonly Specimen[] = [
  {
    id: 'join-no-recheck',
    flaw: 'After an await, a join does not look again whether the connection is still there.',
    law: 'S2',
    story:
      'The database answers after the socket closed: the join lands after the disconnect and is never cleaned up.',
    reports: [
      github('socketio/socket.io', 4380),
      github('socketio/socket.io', 4067),
      github('ueberdosis/hocuspocus', 204),
    ],
    steps: [alice, join('alice', 'general'), { do: 'close', client: 'alice', now: true }],
    classes: ['JoinNoRecheck', 'AwaitedJoin'],
    make: on(managers.JoinNoRecheck, awaits.AwaitedJoin),
  },
  {
    id: 'leave-resurrect',
    flaw: 'A leave after the disconnect brings the entry back.',
    law: 'S4',
    story: 'Looking up a key makes it, as a defaultdict does.',
    reports: [github('socketio/socket.io', 2396), github('socketio/socket.io-adapter', 58)],
    steps: [
      alice,
      join('alice', 'general'),
      leave('alice', 'general'),
      { do: 'close', client: 'alice', now: true },
    ],
    classes: ['LeaveResurrect', 'AwaitedLeave'],
    make: on(managers.LeaveResurrect, awaits.AwaitedLeave),
  },
  {
    id: 'stale-snapshot',
    flaw: 'The member list is taken before an await.',
    law: 'T2',
    story: 'Two who join at once do not see each other, and nothing ever tells them.',
    steps: [alice, bob, join('alice', 'general'), { ...join('bob', 'general'), now: true }],
    make: (options) => new awaits.StaleSnapshot(options),
  },
  {
    id: 'stale-ref',
    flaw: 'The room is looked up before an await, and used after it.',
    law: 'S1',
    story:
      'The last member left meanwhile, and the room with it: the joiner is put into a set that no map has any more.',
    steps: [
      alice,
      bob,
      join('alice', 'general'),
      join('bob', 'general'),
      { do: 'close', client: 'alice', now: true },
    ],
    make: (options) => new awaits.StaleRef(options),
  },
  {
    id: 'farewell',
    flaw: 'Disconnect says goodbye to the closed socket before it cleans up.',
    law: 'L1',
    story:
      'The send rejects, for there is nobody to send to, and the cleanup that stands after it never runs.',
    reports: [github('Kludex/starlette', 2766), github('django/channels', 1052)],
    steps: [alice, join('alice', 'general'), { do: 'close', client: 'alice' }],
    make: (options) => new awaits.Farewell(options),
  },
  {
    id: 'async-fanout',
    flaw: 'Each announcement is sent off as a task of its own, and nobody waits for it.',
    law: 'T1',
    story:
      'It is sent to those who are in the room when the task runs. Who joined meanwhile has the joiner in its list already, and is told again.',
    reports: [github('django/channels', 1052)],
    steps: [
      ...both,
      { do: 'connect', client: 'carol' },
      { do: 'connect', client: 'dave' },
      join('carol', 'general'),
      { ...join('dave', 'general'), now: true },
    ],
    make: (options) => new awaits.AsyncFanout(options),
  },
  {
    id: 'await-snapshot',
    flaw: 'The fan-out waits after each recipient, over a copy of the members.',
    law: 'T3',
    story:
      'Alice is sent that carol came, and bob is next. Meanwhile alice leaves and carol speaks: now bob is first in line, and hears from somebody he was never told of. A copy before the loop mends the crash, and not the order.',
    reports: [
      github('centrifugal/centrifuge-dart', 128),
      github('phoenixframework/phoenix', 'c73bbfcfe'),
    ],
    steps: [
      ...both,
      { do: 'connect', client: 'carol' },
      join('carol', 'general'),
      wait(10),
      { ...leave('alice', 'general'), now: true },
      wait(5),
      { ...say('carol', 'general'), now: true },
    ],
    settings: { latencyMs: [5, 5] },
    make: (options) => new awaits.AwaitSnapshot(options),
  },
  {
    id: 'await-live',
    flaw: 'The fan-out waits after each recipient, over the live Set.',
    law: 'T1',
    story:
      'A Set in JavaScript is gone over as it is: alice was told that carol came, leaves, comes back, stands at the end of the Set now, and is told again.',
    reports: [github('uNetworking/uWebSockets.js', 653)],
    steps: [
      ...both,
      { do: 'connect', client: 'carol' },
      join('carol', 'general'),
      wait(10),
      { ...leave('alice', 'general'), now: true },
      wait(5),
      { ...join('alice', 'general'), now: true },
    ],
    settings: { latencyMs: [5, 5] },
    make: (options) => new awaits.AwaitLive(options),
  },
  {
    id: 'await-live-py',
    flaw: 'The same in Python: the set changed its size, and the loop throws.',
    law: 'L1',
    story:
      'Somebody joins while a message is sent around. The sender’s task dies, and whoever stood after that place gets nothing.',
    reports: [
      github('fastapi/fastapi', 1991),
      github('mopidy/mopidy', 1993),
      github('Chia-Network/chia-blockchain', 14887),
    ],
    steps: [
      ...both,
      { do: 'connect', client: 'carol' },
      say('bob', 'general'),
      { ...join('carol', 'general'), now: true },
    ],
    settings: { latencyMs: [5, 5] },
    make: (options) => new awaits.AwaitLivePy(options),
  },
]
