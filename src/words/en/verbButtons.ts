import type { DoStep } from '#scenario/format.ts'

/** How a verb reads where it is done. */
interface VerbWords {
  /** What its button says. */
  readonly button: string
  /** What it does, for those who do not know the word. */
  readonly title: string
}

/** The buttons of what can be done, by the word after `do`; a verb without a button is done as a step. */
export const verbButtons = {
  connect: {
    button: 'Spawn',
    title: 'Opens a socket under that name; at /ws/room/ID it is in the room ID from the start',
  },
  spawn: {
    button: 'Spawn all',
    title: 'Opens so many clients, named by the prefix and a number, and joins them to the rooms',
  },
  join: { button: 'Join', title: 'Asks the server to be in that room; a new room is made' },
  leave: { button: 'Leave', title: 'Goes out of this one room; the connection stays open' },
  message: { button: 'Send', title: 'Says it in the room; everybody else in there gets it' },
  state: {
    button: 'Set state',
    title: 'Says what it is up to in the room, as JSON or as a word; nothing takes it away',
  },
  send: { button: 'Send raw frame', title: 'Sends the frame as it is written, however bad' },
  close: { button: 'Disconnect', title: 'A clean closing handshake, begun by the client' },
  drop: { button: 'Drop', title: 'The cable is cut: no handshake, both ends see 1006' },
  halfOpen: {
    button: 'Half-open',
    title: 'Nothing arrives that way, and no end is told: only a heartbeat finds it',
  },
  heal: {
    button: 'Heal',
    title: 'All faults of this connection end, what is held is released, and what waited goes on',
  },
  deadSocket: {
    button: 'Dead socket',
    title: 'The server’s sends fail from now on, and no close event tells it',
  },
  stall: { button: 'Stall', title: 'It stops reading: what is sent to it queues up' },
  slow: { button: 'Slow', title: 'It reads only so many bytes in a virtual millisecond' },
  throttle: {
    button: 'Hide its tab',
    title:
      'Timers of its page run once a minute: its own pings are late, what it is asked it answers',
  },
  reconnect: {
    button: 'Reconnect',
    title: 'A new connection under the same name; the old one may still stand at the server',
  },
  createRoom: { button: 'Create room', title: 'Makes a room that stays when it empties' },
  removeRoom: { button: 'Remove room', title: 'Its members are told, and stay connected' },
  broadcast: { button: 'Broadcast', title: 'The server’s owner says it to everybody in the room' },
  kick: {
    button: 'Kick',
    title: 'The owner takes it out of this one room; it is told so, and stays connected',
  },
  revoke: {
    button: 'Forbid',
    title: 'From now on it may not join this room; if it is in, it is put out',
  },
  allow: { button: 'Allow', title: 'It may join this room again' },
  disconnect: {
    button: 'Owner closes',
    title: 'The owner ends the connection from the server’s side, with that close code',
  },
  restart: {
    button: 'Restart server',
    title: 'The server closes everybody with 1012, and a new one starts with empty books',
  },
  wait: { button: 'Wait ms', title: 'Lets virtual milliseconds pass' },
} satisfies Partial<Record<DoStep['do'], VerbWords>>

/** Verbs that have more than one button. */
export const verbForms = {
  failNextSend: {
    button: 'Fail next send',
    title: 'The server’s next send to it fails, and only that one',
  },
  resume: {
    button: 'Come back',
    title:
      'A new connection that goes on where the old one was, if the server has kept its seat (setting resumeMs)',
  },
  reconnectRefused: {
    button: 'Reconnect, refused',
    title: 'The handshake is refused: error, then 1006, and it was never open',
  },
  drain: {
    button: 'Drain',
    title:
      'Ends all faults, closes every client, lets time pass beyond the reaper, and tells what is left',
  },
  holdFrames: {
    button: 'Hold frames',
    title: 'What is on its way waits on the wire, close frames too',
  },
  holdHandler: {
    button: 'Hold handler',
    title: 'Frames arrive, but the server’s code gets no turn with them; a close comes past',
  },
  holdAwait: {
    button: 'Hold await',
    title: 'Whether it may join is not answered; a close comes past',
  },
  releaseFrames: { button: 'Release frames', title: 'The frames go on, in their order' },
  releaseHandler: { button: 'Release handler', title: 'The server’s code goes on with them' },
  releaseAwait: { button: 'Release await', title: 'The answer comes now' },
} satisfies Record<string, VerbWords>
