import { connect, join, send } from '#scenario/written/steps.ts'
import type { Defect } from './defect.ts'
import { inRoom } from './scenes.ts'

const joins = (roomId: string) => `{"type":"join","payload":{"room_id":${roomId}}}`
const two = inRoom('alice', 'bob')

/** A frame that is not as it should be. */
export const inputDefects: readonly Defect[] = [
  {
    id: 'B1',
    what: 'JSON that is malformed ends the handler.',
    law: 'L1',
    steps: [...two, send('bob', '{nope')],
  },
  {
    id: 'B2',
    what: 'JSON that is no object ends it.',
    law: 'L1',
    steps: [...two, send('bob', 'null')],
  },
  {
    id: 'B3',
    what: 'A missing payload ends it.',
    law: 'L1',
    steps: [...two, send('bob', '{"type":"join"}')],
  },
  {
    id: 'B4',
    what: 'A payload that is no object ends it.',
    law: 'L1',
    steps: [...two, send('bob', '{"type":"join","payload":null}')],
  },
  {
    id: 'B5',
    what: 'A missing room_id is not noticed: there is a room called undefined.',
    law: 'S9',
    steps: [...two, send('bob', '{"type":"join","payload":{}}')],
  },
  {
    id: 'B6',
    what: 'A list as room_id is a room, and each such list is another.',
    law: 'S9',
    steps: [...two, send('bob', joins('[]'))],
  },
  {
    id: 'B8',
    what: 'An integer of 5,000 digits is a room.',
    law: 'S9',
    steps: [...two, send('bob', joins('9'.repeat(5000)))],
  },
  {
    id: 'B9',
    what: 'Half of a surrogate pair is a room, whose name cannot be sent.',
    law: 'S9',
    steps: [...two, send('bob', joins('"\\ud800"'))],
  },
  {
    id: 'B10',
    what: 'The connection whose handler ended leaks, and the others are not told.',
    law: 'S6',
    steps: [...two, send('bob', '{nope')],
  },
  {
    id: 'B12',
    what: 'A room_id may be anything: 1, true and null are rooms.',
    law: 'S9',
    steps: [connect('alice'), send('alice', joins('1')), send('alice', joins('null'))],
  },
  {
    id: 'B22',
    what: 'A binary frame to the text endpoint ends the handler.',
    law: 'L1',
    steps: [
      ...inRoom('alice'),
      connect('bob', '/ws/room/r'),
      { do: 'send', client: 'bob', binary: 'AAEC' },
    ],
  },
  {
    id: 'B28',
    what: 'There are no limits: not for names, not for rooms.',
    law: 'S9',
    steps: [connect('alice'), join('alice', 'x'.repeat(1000))],
  },
]
