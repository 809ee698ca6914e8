import * as flawed from './flawedContents.ts'
import { on } from './onFlawed.ts'
import type { Specimen } from './specimen.ts'
import { alice, both, connect, join, leave, say } from './words.ts'

const sendFrame = (client: string, payload: object) => ({
  do: 'send',
  client,
  frame: JSON.stringify({ type: 'message', payload: { room_id: 'general', ...payload } }),
})

/** Flaws that nobody hears a word of: something else is said, kept or joined than was meant. */
export const contentFlaws: readonly Specimen[] = [
  {
    id: 'text-cut',
    flaw: 'What is said is cut after 1,000 characters.',
    law: 'T8',
    story:
      'The database has room for so much. Everybody gets the message, and the end of it is gone; its sender still sees all of it.',
    steps: [...both, say('alice', 'general', 'word '.repeat(300))],
    make: (options) => new flawed.TextCut(options),
  },
  {
    id: 'forged-sender',
    flaw: 'A message is from whom its payload says.',
    law: 'T10',
    story:
      'The server trusts a field that any client can write: carol speaks, and bob reads that alice did.',
    steps: [
      ...both,
      connect('carol'),
      join('carol', 'general'),
      sendFrame('carol', { text: 'I resign', sender: 'alice#1' }),
    ],
    make: (options) => new flawed.ForgedSender(options),
  },
  {
    id: 'exclude-ignored',
    flaw: 'Whom the owner leaves out is told all the same.',
    law: 'T5',
    story: 'The option is taken, and handed on to nobody. Each test without it passes.',
    steps: [...both, { do: 'broadcast', room: 'general', text: 'bob is on mute', exclude: 'bob' }],
    make: (options) => new flawed.ExcludeIgnored(options),
  },
  {
    id: 'count-before',
    flaw: 'Who leaves is still counted when that is told.',
    law: 'S5',
    story:
      'The number was read before the member was removed. Every list is right, and the badge beside it is one too high.',
    steps: [...both, leave('bob', 'general')],
    make: (options) => new flawed.CountBefore(options),
  },
  {
    id: 'kept-by-joining',
    flaw: 'A room that is made by joining stays for ever.',
    law: 'S3',
    story:
      'Joining makes the room by the owner’s own function, and so marks it as one to be kept. The server finds nothing wrong with it: it says so itself.',
    steps: [alice, join('alice', 'general'), leave('alice', 'general')],
    make: on(flawed.KeptByJoining),
  },
  {
    id: 'kept-room-lost',
    flaw: 'A room that was made to stay goes with its last member.',
    law: 'S10',
    story:
      'The lobby, with its name and its topic, is gone each night when the last one goes home.',
    steps: [
      { do: 'createRoom', room: 'general', metadata: { topic: 'all and nothing' } },
      alice,
      join('alice', 'general'),
      leave('alice', 'general'),
    ],
    make: on(flawed.KeptRoomLost),
  },
  {
    id: 'names-folded',
    flaw: 'Names of rooms are made lower case.',
    law: 'T6',
    story:
      'Meant as a kindness. But the client asked for General, is told that it joined general, and waits for an answer.',
    steps: [alice, join('alice', 'General')],
    make: (options) => new flawed.NamesFolded(options),
  },
  {
    id: 'unbounded-inbox',
    flaw: 'Frames that wait for a handler are not limited.',
    law: 'S7',
    story:
      'While one join asks the database, its client sends ten thousand more frames. Outboxes have a limit, and nobody thought of the other side.',
    steps: [
      alice,
      join('alice', 'general'),
      ...Array.from({ length: 8 }, (_, at) => ({ ...join('alice', `room ${at}`), now: true })),
    ],
    settings: { inboxFramesMax: 4, authorizeMs: 100 },
    make: (options) => new flawed.UnboundedInbox(options),
  },
  {
    id: 'inbox-kept',
    flaw: 'The inbox of a closed socket is kept.',
    law: 'S4',
    story:
      'One map of many that the cleanup does not know of: a little more memory with each visit.',
    steps: [alice, { do: 'close', client: 'alice' }],
    make: (options) => new flawed.InboxKept(options),
  },
  {
    id: 'path-not-joined',
    flaw: 'Who comes on the path of a room is not put into it.',
    law: 'T6',
    story: 'The socket opens, nothing is refused, and nothing is ever said.',
    steps: [alice, join('alice', 'general'), connect('bob', '/ws/room/general')],
    make: (options) => new flawed.PathNotJoined(options),
  },
]
