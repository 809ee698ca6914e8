import {
  close,
  connect,
  deadSocket,
  drop,
  heal,
  join,
  leave,
  speak,
} from '#scenario/written/steps.ts'
import type { Defect } from './defect.ts'
import { inRoom, owner, stopsReading } from './scenes.ts'

/** A socket dies, or does not read. */
export const faultDefects: readonly Defect[] = [
  {
    id: 'A5',
    what: 'A dead socket that a broadcast finds is removed in silence: no room of it is told.',
    law: 'T2',
    steps: [
      ...inRoom('alice', 'bob'),
      join('bob', 'q'),
      connect('carol'),
      join('carol', 'q'),
      deadSocket('bob'),
      speak('alice', 'r'),
    ],
  },
  {
    id: 'A6',
    what: 'An evicted socket is not closed: its handler goes on, for a connection that is none.',
    law: 'S6',
    steps: [...inRoom('alice', 'bob'), deadSocket('bob'), speak('alice', 'r'), heal('bob')],
  },
  {
    id: 'A8',
    what: 'One slow member holds up the room, and the sender’s own frames behind it.',
    law: 'P1',
    steps: [
      ...inRoom('alice', 'bob', 'carol'),
      ...stopsReading('bob'),
      speak('alice', 'r'),
      leave('alice', 'r'),
    ],
  },
  {
    id: 'A9',
    what: 'A client that does not read until its frames are taken blocks itself by its own echo.',
    law: 'T8',
    named: 'L2',
    steps: [
      ...inRoom('alice', 'bob'),
      ...stopsReading('alice'),
      speak('alice', 'r', 'one'),
      speak('alice', 'r', 'two'),
    ],
  },
  {
    id: 'A10',
    what: 'Two broadcasts overlap, and reach two members in different orders.',
    law: 'T13',
    steps: [
      ...inRoom('carol', 'slow', 'dave', 'alice'),
      ...stopsReading('slow'),
      speak('alice', 'r', 'first'),
      owner('second', 'slow'),
      heal('slow'),
    ],
  },
  {
    id: 'A12',
    what: 'A broadcast finds more dead sockets, and each is removed in silence.',
    law: 'T2',
    steps: [...inRoom('alice', 'bob', 'carol'), deadSocket('bob'), close('carol')],
  },
  {
    id: 'A13',
    what: 'Each sender to a slow member waits in a task of its own: nothing is dropped, evicted or bounded.',
    law: 'T8',
    named: 'S7',
    steps: [
      ...inRoom('bob', 'alice', 'carol'),
      ...stopsReading('bob'),
      speak('alice', 'r'),
      speak('carol', 'r'),
      owner('and the owner'),
    ],
    settings: { outboxFramesMax: 3 },
  },
  {
    id: 'B24',
    what: 'A join that comes after the eviction is done: a member of a room that is no connection.',
    law: 'S2',
    steps: [
      ...inRoom('alice', 'bob'),
      deadSocket('bob'),
      speak('alice', 'r'),
      heal('bob'),
      join('bob', 'r2'),
    ],
  },
  {
    id: 'C1',
    what: 'A leave that comes after the eviction brings the entry back, and nothing removes it again.',
    law: 'S4',
    steps: [
      ...inRoom('alice', 'bob'),
      deadSocket('bob'),
      speak('alice', 'r'),
      heal('bob'),
      leave('bob', 'r'),
    ],
  },
  {
    id: 'B26',
    what: 'After an eviction /ws/room/r tells that its member left when the socket closes, and /ws never does.',
    law: 'T2',
    named: 'T1',
    steps: [
      ...inRoom('alice', 'bob'),
      connect('carol', '/ws/room/r'),
      deadSocket('bob'),
      deadSocket('carol'),
      speak('alice', 'r'),
      drop('bob'),
      drop('carol'),
    ],
  },
  {
    id: 'B27',
    what: 'A disconnect is announced in one room after another: the second waits for the slowest of the first.',
    law: 'P1',
    steps: [
      ...inRoom('alice', 'bob'),
      connect('carol'),
      join('carol', 'q'),
      join('alice', 'q'),
      ...stopsReading('bob'),
      close('alice'),
    ],
  },
  {
    id: 'no heartbeat',
    what: 'Nobody looks for those who fell silent.',
    law: 'L3',
    steps: [
      ...inRoom('alice', 'bob'),
      { do: 'halfOpen', client: 'bob' },
      { do: 'wait', ms: 120_000 },
    ],
  },
]
