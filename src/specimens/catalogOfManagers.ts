import * as managers from './flawedManagers.ts'
import { on } from './onFlawed.ts'
import { github, type Specimen } from './specimen.ts'
import { alice, bob, both, join, leave, say } from './words.ts'

/** Flaws of the manager: who is where. */
export const managerFlaws: readonly Specimen[] = [
  {
    id: 'empty-room',
    flaw: 'An empty room is not deleted.',
    law: 'S3',
    story:
      'The last member leaves and the room stays, in memory and in every list. One report counts 652 rooms and one socket.',
    reports: [
      github('socketio/socket.io', 1736),
      github('socketio/socket.io', 1599),
      github('socketio/socket.io', 1808),
    ],
    steps: [alice, join('alice', 'general'), leave('alice', 'general')],
    make: on(managers.EmptyRoom),
  },
  {
    id: 'leave-one-way',
    flaw: 'Leave forgets the connection → rooms direction.',
    law: 'S1',
    story:
      'The room no longer lists the connection, the connection still lists the room; its next join is taken for a second one and ignored.',
    reports: [github('socketio/socket.io', 2311)],
    steps: [...both, leave('bob', 'general')],
    make: on(managers.LeaveOneWay),
  },
  {
    id: 'join-one-way',
    flaw: 'Join forgets the connection → rooms direction.',
    law: 'S1',
    story: 'The disconnect looks up the rooms of a connection, finds none, and cleans none.',
    reports: [github('socketio/socket.io', 2311)],
    steps: [alice, join('alice', 'general')],
    make: on(managers.JoinOneWay),
  },
  {
    id: 'first-room-only',
    flaw: 'Disconnect cleans only the first room.',
    law: 'S1',
    story: 'A return too early in the loop: everybody tests with one room.',
    reports: [
      github('pusher/pusher-js', 4),
      github('socketio/socket.io', 373),
      github('socketio/socket.io', 1793),
    ],
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
    reports: [github('centrifugal/centrifuge', 595)],
    steps: [...both, { do: 'deadSocket', client: 'bob' }, say('alice', 'general')],
    make: on(managers.EvictNoClose),
  },
  {
    id: 'dead-kept',
    flaw: 'A failed send is ignored.',
    law: 'S8',
    story:
      'The exception is caught and logged; the dead member stays, and is sent to again and again.',
    reports: [github('miguelgrinberg/Flask-SocketIO', 243)],
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
    id: 'leave-all-rooms',
    flaw: 'Leaving one room takes the connection out of all.',
    law: 'T2',
    story:
      'Leave was written as a disconnect that keeps the socket: the client still believes it is in the others.',
    reports: [github('mrniko/netty-socketio', 370)],
    steps: [alice, join('alice', 'general'), join('alice', 'random'), leave('alice', 'general')],
    make: on(managers.LeaveAllRooms),
  },
  {
    id: 'nobody-is-all',
    flaw: 'A broadcast to a room that nobody is in goes to everybody.',
    law: 'T4',
    story:
      'An empty list of rooms was read as no condition at all, so what was meant for nobody was sent to all.',
    reports: [github('socketio/socket.io', 'a4cc6bd8'), github('socketio/socket.io', 4645)],
    steps: [alice, bob, join('alice', 'general'), leave('alice', 'general')],
    make: on(managers.NobodyIsAll),
  },
  {
    id: 'object-as-map',
    flaw: 'A plain object serves as a map, and a room is called constructor.',
    law: 'L1',
    story:
      'What an object inherits is there before anybody put it there; the name of a room comes from outside, and finds it.',
    steps: [alice, join('alice', 'constructor')],
    make: on(managers.ObjectAsMap),
  },
  {
    id: 'reentrant-evict',
    flaw: 'An eviction runs in the middle of the fan-out, or of the join, that found it.',
    law: 'T1',
    story:
      'The joiner’s own acknowledgement overflows its outbox, and it is gone before it was announced: the room hears that somebody left who never came.',
    reports: [github('socketio/socket.io-adapter', 74)],
    steps: [
      alice,
      bob,
      join('alice', 'general'),
      join('bob', 'random'),
      { do: 'stall', client: 'bob' },
      { do: 'broadcast', room: 'random', text: 'x'.repeat(70_000) },
      { do: 'broadcast', room: 'random', text: 'and' },
      { do: 'broadcast', room: 'random', text: 'so on' },
      join('bob', 'general'),
    ],
    settings: { outboxFramesMax: 3 },
    make: on(managers.ReentrantEvict),
  },
]
