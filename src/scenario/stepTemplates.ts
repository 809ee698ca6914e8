import { doSchemas, expectSchemas, type Step } from './steps.ts'

/** The words that can stand after `do`, and after `expect`. */
export const stepWords = {
  do: Object.keys(doSchemas),
  expect: Object.keys(expectSchemas),
} as const

/** Whom and what a new step is about, until somebody says otherwise. */
export interface About {
  readonly client: string
  readonly room: string
}

/** A step to begin from, for the word after `do` or `expect`; it fits the format as it is. */
export function stepTemplate(word: string, { client, room }: About): Step {
  const [, template] =
    Object.entries(templates(client, room)).find(([known]) => known === word) ?? []
  return template ?? { do: 'wait', ms: 1000 }
}

function templates(client: string, room: string): Readonly<Record<string, Step>> {
  return {
    connect: { do: 'connect', client },
    spawn: { do: 'spawn', count: 3, join: [room] },
    join: { do: 'join', client, room },
    leave: { do: 'leave', client, room },
    message: { do: 'message', client, room, text: 'hello' },
    send: { do: 'send', client, frame: '{"type":"ping"}' },
    close: { do: 'close', client, code: 1000 },
    drop: { do: 'drop', client },
    halfOpen: { do: 'halfOpen', client, direction: 'both' },
    heal: { do: 'heal', client },
    deadSocket: { do: 'deadSocket', client },
    stall: { do: 'stall', client },
    slow: { do: 'slow', client, bytesPerMs: 1 },
    hold: { do: 'hold', client, what: 'handler' },
    release: { do: 'release', client },
    reconnect: { do: 'reconnect', client },
    createRoom: { do: 'createRoom', room, metadata: {} },
    removeRoom: { do: 'removeRoom', room },
    broadcast: { do: 'broadcast', room, text: 'hello' },
    restart: { do: 'restart' },
    wait: { do: 'wait', ms: 1000 },
    members: { expect: 'members', room, clients: [client] },
    memberships: { expect: 'memberships', client, rooms: [room] },
    rooms: { expect: 'rooms', rooms: [room] },
    socket: { expect: 'socket', client, clientEnd: 'open', serverEnd: 'open' },
    received: { expect: 'received', client, type: 'message', room, times: 1 },
    view: { expect: 'view', client, room, clients: [client] },
    violations: { expect: 'violations', laws: [] },
    empty: { expect: 'empty' },
  }
}
