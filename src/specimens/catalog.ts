import { lawFlaws } from './catalogOfLaws.ts'
import * as managers from './flawedManagers.ts'
import * as servers from './flawedServers.ts'
import { on } from './onFlawed.ts'
import type { Specimen } from './specimen.ts'
import { alice, bob, both, join, leave, say } from './words.ts'

/** Every specimen: one flaw, the law it breaks, the least that shows it. */
export const catalog: readonly Specimen[] = [
  {
    id: 'empty-room',
    flaw: 'An empty room is not deleted.',
    law: 'S3',
    story:
      'The last member leaves and the room stays, in memory and in every list. socket.io #1736 counted 652 rooms and one socket.',
    steps: [alice, join('alice', 'general'), leave('alice', 'general')],
    make: on(managers.EmptyRoom),
  },
  {
    id: 'leave-one-way',
    flaw: 'Leave forgets the connection → rooms direction.',
    law: 'S1',
    story:
      'The room no longer lists the connection, the connection still lists the room; its next join is taken for a second one and ignored (socket.io #2311).',
    steps: [...both, leave('bob', 'general')],
    make: on(managers.LeaveOneWay),
  },
  {
    id: 'join-one-way',
    flaw: 'Join forgets the connection → rooms direction.',
    law: 'S1',
    story: 'The disconnect looks up the rooms of a connection, finds none, and cleans none.',
    steps: [alice, join('alice', 'general')],
    make: on(managers.JoinOneWay),
  },
  {
    id: 'first-room-only',
    flaw: 'Disconnect cleans only the first room.',
    law: 'S1',
    story: 'A return too early in the loop: everybody tests with one room (pusher-js #4).',
    steps: [
      alice,
      join('alice', 'general'),
      join('alice', 'random'),
      { do: 'close', client: 'alice' },
    ],
    make: on(managers.FirstRoomOnly),
  },
  {
    id: 'evict-silent',
    flaw: 'A dead socket is removed, and nobody is told.',
    law: 'T2',
    story:
      'The broadcast collects the dead and drops them, as the pattern has it; their peers see them in the room for ever.',
    steps: [...both, { do: 'deadSocket', client: 'bob' }, say('alice', 'general')],
    make: on(managers.EvictSilent),
  },
  {
    id: 'evict-no-close',
    flaw: 'An evicted socket is not closed.',
    law: 'S6',
    story:
      'The server has forgotten the connection, its socket is open: the client believes it is connected and hears nothing.',
    steps: [...both, { do: 'deadSocket', client: 'bob' }, say('alice', 'general')],
    make: on(managers.EvictNoClose),
  },
  {
    id: 'dead-kept',
    flaw: 'A failed send is ignored.',
    law: 'S8',
    story:
      'The exception is caught and logged; the dead member stays, and is sent to again and again.',
    steps: [...both, { do: 'deadSocket', client: 'bob' }, say('alice', 'general')],
    make: on(managers.DeadKept),
  },
  {
    id: 'any-name',
    flaw: 'A room may have a name of any length.',
    law: 'S9',
    story: 'One client joins rooms with names of a megabyte, and each is kept and sent around.',
    steps: [alice, join('alice', 'x'.repeat(500))],
    make: on(managers.AnyName),
  },
  {
    id: 'join-no-recheck',
    flaw: 'After an await, a join does not look again whether the connection is still there.',
    law: 'S2',
    story:
      'The database answers after the socket closed: the join lands after the disconnect and is never cleaned up (socket.io #4067, #4380; hocuspocus #204).',
    steps: [alice, join('alice', 'general'), { do: 'close', client: 'alice', now: true }],
    make: on(managers.JoinNoRecheck, servers.AwaitedJoin),
  },
  {
    id: 'leave-resurrect',
    flaw: 'A leave after the disconnect brings the entry back.',
    law: 'S4',
    story:
      'Looking up a key makes it, as a defaultdict does (socket.io #2396, socket.io-adapter #58).',
    steps: [
      alice,
      join('alice', 'general'),
      leave('alice', 'general'),
      { do: 'close', client: 'alice', now: true },
    ],
    make: on(managers.LeaveResurrect, servers.AwaitedLeave),
  },
  {
    id: 'no-reaper',
    flaw: 'There is no heartbeat.',
    law: 'L3',
    story:
      'A laptop is shut: no close event ever comes, and the member stays for ever (ws #1768, instantdb #207 “phantom presence”).',
    steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 120_000 }],
    make: (options) => new servers.NoReaper(options),
  },
  {
    id: 'reaper-half',
    flaw: 'The reaper cleans connections, but not rooms.',
    law: 'S2',
    story:
      'A second way out of the server, written later, that does half of what the first one does.',
    steps: [...both, { do: 'halfOpen', client: 'bob' }, { do: 'wait', ms: 120_000 }],
    make: (options) => new servers.ReaperHalf(options),
  },
  {
    id: 'rooms-after-cleanup',
    flaw: 'Disconnect asks for the rooms after it has cleaned them.',
    law: 'T2',
    story:
      'The list is empty by then, so nobody is told (socket.io #1869, #1814; python-socketio #400; bun #6691).',
    steps: [...both, { do: 'close', client: 'bob' }],
    make: (options) => new servers.RoomsAfterCleanup(options),
  },
  {
    id: 'notify-before-cleanup',
    flaw: 'Leave announces before it removes.',
    law: 'T1',
    story: 'The leaver is still a member, and is told of its own leaving.',
    steps: [...both, leave('bob', 'general')],
    make: (options) => new servers.NotifyBeforeCleanup(options),
  },
  {
    id: 'join-twice',
    flaw: 'A second join is announced again.',
    law: 'T1',
    story:
      'A client that joins again after a hiccup is counted twice by all the others (phoenix #1483).',
    steps: [...both, join('bob', 'general')],
    make: (options) => new servers.JoinTwice(options),
  },
  {
    id: 'leave-non-member',
    flaw: 'A leave by somebody who is not in the room is announced.',
    law: 'T1',
    story: 'Anybody can have anybody’s room told that somebody left.',
    steps: [alice, bob, join('alice', 'general'), leave('bob', 'general')],
    make: (options) => new servers.LeaveNonMember(options),
  },
  {
    id: 'msg-non-member',
    flaw: 'A message is not checked for membership.',
    law: 'T3',
    story: 'Who knows the name of a room can speak in it.',
    steps: [alice, bob, join('alice', 'general'), say('bob', 'general')],
    make: (options) => new servers.MessageNonMember(options),
  },
  {
    id: 'echo',
    flaw: 'The sender is not left out of the broadcast.',
    law: 'T5',
    story: 'Every client sees its own messages twice: once when it sends, once when it hears.',
    steps: [alice, join('alice', 'general'), say('alice', 'general')],
    make: (options) => new servers.Echo(options),
  },
  {
    id: 'bad-frame',
    flaw: 'A malformed frame throws out of the handler.',
    law: 'L1',
    story:
      'One bad frame ends the handler, and with it the cleanup that stands at its end (python-socketio #93).',
    steps: [alice, { do: 'send', client: 'alice', frame: '{nope' }],
    make: (options) => new servers.BadFrame(options),
  },
  {
    id: 'double-notify',
    flaw: 'An eviction and the close event that follows it are both announced.',
    law: 'T1',
    story:
      'Disconnect is not idempotent, and a dead socket goes through it twice (hocuspocus #1017).',
    steps: [...both, { do: 'deadSocket', client: 'bob' }, say('alice', 'general')],
    make: (options) => new servers.DoubleNotify(options),
  },
  {
    id: 'talk-after-leave',
    flaw: 'The leaver still hears of the room after its left.',
    law: 'T4',
    story:
      'A late event brings a room back to life in a client that has put it away (centrifuge-dart #128).',
    steps: [...both, leave('bob', 'general')],
    make: (options) => new servers.TalkAfterLeave(options),
  },
  {
    id: 'stuck-number',
    flaw: 'Every message has the same number.',
    law: 'T7',
    story: 'A receiver can tell neither a message that is missing nor one that came twice.',
    steps: [...both, say('alice', 'general'), say('alice', 'general')],
    make: (options) => new servers.StuckNumber(options),
  },
  {
    id: 'cached-recipients',
    flaw: 'The recipients of a room are cached, and a join does not renew the cache.',
    law: 'T8',
    story: 'Who joins after the first message hears nothing, while both maps and all views agree.',
    steps: [
      ...both,
      say('alice', 'general'),
      { do: 'connect', client: 'carol' },
      join('carol', 'general'),
      say('alice', 'general'),
    ],
    make: (options) => new servers.CachedRecipients(options),
  },
  {
    id: 'close-all',
    flaw: 'A bad frame of one client closes everybody.',
    law: 'T9',
    story:
      'A server that throws everybody out keeps every law of safety: no ghost, no leak, no wrong word.',
    steps: [...both, { do: 'send', client: 'bob', binary: 'AAEC' }],
    make: (options) => new servers.CloseAll(options),
  },
  {
    id: 'raw-relay',
    flaw: 'The room endpoint forwards text as it is.',
    law: 'T10',
    story: 'A member sends what looks like an event of the server, and everybody believes it.',
    steps: [
      alice,
      join('alice', 'general'),
      { do: 'connect', client: 'bob', path: '/ws/room/general' },
      { do: 'send', client: 'bob', frame: 'plain words' },
    ],
    make: (options) => new servers.RawRelay(options),
  },
  {
    id: 'ack-last',
    flaw: 'The joined ack comes last, with the list as it was before the join.',
    law: 'T2',
    story: 'The joiner does not find itself in the room that it is in.',
    steps: [alice, join('alice', 'general')],
    make: (options) => new servers.AckLast(options),
  },
  {
    id: 'stale-snapshot',
    flaw: 'The member list is taken before an await.',
    law: 'T2',
    story: 'Two who join at once do not see each other, and nothing ever tells them.',
    steps: [alice, bob, join('alice', 'general'), { ...join('bob', 'general'), now: true }],
    make: (options) => new servers.StaleSnapshot(options),
  },
  ...lawFlaws,
]
