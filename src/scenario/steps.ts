import { base64 } from '@scure/base'
import * as z from 'zod/mini'
import { isWellFormed, utf8Bytes } from '#kernel/utf8.ts'
import { serverMessageTypes } from '#protocol/serverFrames.ts'
import { atLeast } from './atLeast.ts'
import { atMost } from './atMost.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const clientName = z
  .string()
  .check(
    z.refine(
      isClientName,
      `a client's name has 1 to ${scenarioLimits.clientNameCharsMax} visible characters (clientNameCharsMax), and no "#"`,
    ),
    z.meta({ minLength: 1, maxLength: scenarioLimits.clientNameCharsMax, pattern: '^[^#]*$' }),
  )
/** Any text: how bad a room's name may be is for the server to judge. */
const room = z.string()
const path = z.string().check(z.regex(/^\/ws(\/room\/.*)?$/, 'a path is /ws or /ws/room/ID'))
const closeCode = z.int().check(
  z.refine(
    (code) => code === 1000 || (code >= 3000 && code <= 4999),
    'a client may close with 1000 or 3000 to 4999, as in a browser',
  ),
  z.meta({ minimum: 1000, maximum: 4999 }),
)
const closeReason = z
  .string()
  .check(
    z.refine(
      (text) => utf8Bytes(text) <= scenarioLimits.closeReasonBytesMax,
      `a reason has at most ${scenarioLimits.closeReasonBytesMax} bytes (closeReasonBytesMax)`,
    ),
  )
const base64Text = z
  .string()
  .check(z.refine(isBase64, 'binary is base64'), z.meta({ contentEncoding: 'base64' }))
/** Kept as it is, `__proto__` as a key included, which a record's schema would drop. */
const json = z
  .custom<Readonly<Record<string, unknown>>>(isObject, 'metadata is a JSON object')
  .check(z.meta({ type: 'object' }))
const direction = z.enum(['both', 'toServer', 'toClient'])
const held = z.enum(['frames', 'handler', 'await'])
const endState = z.enum(['connecting', 'open', 'closing', 'closed'])

/** Which of the client's connections, counted from 1; the newest when it is left out. */
const connection = z.optional(z.int().check(z.gte(1), atMost('clientsMax')))

/**
 * Makes a step run at the same instant as the one before, or at a virtual time of its own. A `now`
 * that is false says what leaving it out says.
 */
const when = {
  now: z.optional(z.boolean()),
  at: z.optional(z.int().check(z.gte(0), atMost('atMsMax'))),
}

/** `about` is what an editor shows beside the word. */
function verb<const D extends string, const S extends z.core.$ZodShape>(
  name: D,
  about: string,
  shape: S,
) {
  const schema = z.strictObject({ do: z.literal(name), ...shape, ...when })
  return schema.check(z.describe(about))
}

function expectation<const E extends string, const S extends z.core.$ZodShape>(
  name: E,
  about: string,
  shape: S,
) {
  const schema = z.strictObject({ expect: z.literal(name), ...shape, ...when })
  return schema.check(z.describe(about))
}

/** What can be done, by the word after `do`. */
export const doSchemas = {
  connect: verb('connect', 'Opens a socket; /ws/room/ID joins ID on connect.', {
    client: clientName,
    path: z.optional(path),
    refuse: z.optional(z.boolean()),
  }),
  spawn: verb(
    'spawn',
    'Opens count clients named by the prefix and a number, and joins them to rooms.',
    {
      count: z.int().check(z.gte(1), atMost('spawnCountMax')),
      prefix: z.optional(clientName),
      path: z.optional(path),
      join: z.optional(z.array(room)),
    },
  ),
  join: verb('join', 'The client asks to join a room.', { client: clientName, room }),
  leave: verb('leave', 'The client asks to leave a room; it stays connected.', {
    client: clientName,
    room,
  }),
  message: verb('message', 'The client says something in a room.', {
    client: clientName,
    room,
    text: z.string(),
  }),
  send: verb('send', 'Sends a raw frame, however bad: text, or bytes as base64.', {
    client: clientName,
    frame: z.optional(z.string()),
    binary: z.optional(base64Text),
  }).check(
    z.refine(
      ({ frame, binary }) => (frame === undefined) !== (binary === undefined),
      'a send has either "frame" or "binary"',
    ),
  ),
  close: verb('close', 'The client begins a clean closing handshake.', {
    client: clientName,
    connection,
    code: z.optional(closeCode),
    reason: z.optional(closeReason),
  }),
  drop: verb('drop', 'Cuts the connection: no handshake, both ends see 1006.', {
    client: clientName,
  }),
  halfOpen: verb('halfOpen', 'Nothing arrives in that direction; neither end is told.', {
    client: clientName,
    direction: z.optional(direction),
    proxy: z.optional(z.boolean()),
  }),
  heal: verb('heal', 'Undoes halfOpen, stall, slow, deadSocket and hold.', {
    client: clientName,
    connection,
  }),
  deadSocket: verb(
    'deadSocket',
    'The server cannot send to it from now on, or so many times, and no close event comes.',
    { client: clientName, times: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))) },
  ),
  stall: verb('stall', 'The client stops reading: frames to it queue up.', { client: clientName }),
  slow: verb('slow', 'The client reads at that rate.', {
    client: clientName,
    bytesPerMs: z.number().check(atLeast('slowBytesPerMsMin'), z.lte(1e9)),
  }),
  reconnect: verb(
    'reconnect',
    'A new connection under the same name; the old one may still stand at the server.',
    { client: clientName, refuse: z.optional(z.boolean()) },
  ),
  hold: verb(
    'hold',
    'Frames, the handler or what it awaits wait until they are released by hand.',
    {
      client: clientName,
      what: held,
      direction: z.optional(direction),
    },
  ).check(
    z.refine(
      ({ what, direction: way }) => way === undefined || what === 'frames',
      'only frames are held in a "direction"',
    ),
  ),
  release: verb('release', 'What was held goes on, in its order.', {
    client: clientName,
    what: z.optional(held),
  }),
  createRoom: verb(
    'createRoom',
    'The owner of the server makes a room, which stays when it empties.',
    {
      room,
      name: z.optional(z.string()),
      metadata: z.optional(json),
    },
  ),
  removeRoom: verb('removeRoom', 'The owner of the server removes a room; its members are told.', {
    room,
  }),
  broadcast: verb('broadcast', 'The owner of the server says something to a room.', {
    room,
    text: z.string(),
    exclude: z.optional(clientName),
  }),
  restart: verb('restart', 'The server closes everyone with 1012 and starts empty.', {}),
  wait: verb('wait', 'Virtual time passes.', {
    ms: z.int().check(z.gte(0), atMost('waitMsMax')),
  }),
} as const

/** What can be expected, by the word after `expect`. */
export const expectSchemas = {
  members: expectation(
    'members',
    'The map from rooms to connections holds exactly these clients for the room.',
    { room, clients: z.array(clientName) },
  ),
  memberships: expectation(
    'memberships',
    'The map from connections to rooms holds exactly these rooms for the client.',
    { client: clientName, rooms: z.array(room) },
  ),
  rooms: expectation('rooms', 'Exactly these rooms exist.', { rooms: z.array(room) }),
  socket: expectation(
    'socket',
    'The two ends of the connection are in these states; code is what the client was closed with.',
    {
      client: clientName,
      clientEnd: z.optional(endState),
      serverEnd: z.optional(endState),
      code: z.optional(z.int()),
    },
  ).check(
    z.refine(
      ({ clientEnd, serverEnd, code }) =>
        clientEnd !== undefined || serverEnd !== undefined || code !== undefined,
      'a socket is expected by at least one of "clientEnd", "serverEnd" and "code"',
    ),
  ),
  received: expectation(
    'received',
    'The client got exactly that many such messages since it connected.',
    {
      client: clientName,
      type: z.enum(serverMessageTypes),
      room: z.optional(room),
      from: z.optional(clientName),
      text: z.optional(z.string()),
      times: z.optional(z.int().check(z.gte(0))),
    },
  ),
  view: expectation('view', 'The client believes that exactly these clients are in the room.', {
    client: clientName,
    room,
    clients: z.array(clientName),
  }),
  violations: expectation('violations', 'Exactly these laws have been broken so far.', {
    laws: z.array(z.string()),
  }),
  empty: expectation(
    'empty',
    'No connection, no room that is not kept and no entry of either map is left.',
    {},
  ),
} as const

export type DoStep = {
  [K in keyof typeof doSchemas]: z.output<(typeof doSchemas)[K]>
}[keyof typeof doSchemas]
export type ExpectStep = {
  [K in keyof typeof expectSchemas]: z.output<(typeof expectSchemas)[K]>
}[keyof typeof expectSchemas]

/** One step of a scenario: something done, or something expected. */
export type Step = DoStep | ExpectStep

/** The step after `do: K`. */
export type StepOf<K extends DoStep['do']> = Extract<DoStep, { do: K }>

/** The step after `expect: K`. */
export type ExpectationOf<K extends ExpectStep['expect']> = Extract<ExpectStep, { expect: K }>

function isClientName(name: string): boolean {
  const visible = name.trim() !== '' && !/[\p{Cc}#]/u.test(name) && isWellFormed(name)
  return visible && name.length <= scenarioLimits.clientNameCharsMax
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isBase64(text: string): boolean {
  try {
    base64.decode(text)
    return true
  } catch {
    return false
  }
}
