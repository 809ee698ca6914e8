import { base64 } from '@scure/base'
import * as z from 'zod/mini'
import { isWellFormed, utf8Bytes } from '#kernel/utf8.ts'
import { scenarioLimits } from './scenarioLimits.ts'

const clientName = z
  .string()
  .check(
    z.refine(
      isClientName,
      `a client's name has 1 to ${scenarioLimits.clientNameCharsMax} visible characters, and no "#"`,
    ),
  )
/** Any text: how bad a room's name may be is for the server to judge. */
const room = z.string()
const path = z.string().check(z.regex(/^\/ws(\/room\/.*)?$/, 'a path is /ws or /ws/room/ID'))
const closeCode = z
  .int()
  .check(
    z.refine(
      (code) => code === 1000 || (code >= 3000 && code <= 4999),
      'a client may close with 1000 or 3000 to 4999, as in a browser',
    ),
  )
const closeReason = z
  .string()
  .check(
    z.refine(
      (text) => utf8Bytes(text) <= scenarioLimits.closeReasonBytesMax,
      `a reason has at most ${scenarioLimits.closeReasonBytesMax} bytes`,
    ),
  )
const json = z.record(z.string(), z.unknown())
const endState = z.enum(['connecting', 'open', 'closing', 'closed'])

/** Makes a step run at the same instant as the one before, or at a virtual time of its own. */
const when = {
  now: z.optional(z.literal(true)),
  at: z.optional(z.int().check(z.gte(0))),
}

function verb<const D extends string, const S extends z.core.$ZodShape>(name: D, shape: S) {
  return z.strictObject({ do: z.literal(name), ...shape, ...when })
}

function expectation<const E extends string, const S extends z.core.$ZodShape>(name: E, shape: S) {
  return z.strictObject({ expect: z.literal(name), ...shape, ...when })
}

/** What can be done, by the word after `do`. */
export const doSchemas = {
  connect: verb('connect', { client: clientName, path: z.optional(path) }),
  spawn: verb('spawn', {
    count: z.int().check(z.gte(1), z.lte(scenarioLimits.spawnCountMax)),
    prefix: z.optional(clientName),
    path: z.optional(path),
    join: z.optional(z.array(room)),
  }),
  join: verb('join', { client: clientName, room }),
  leave: verb('leave', { client: clientName, room }),
  message: verb('message', { client: clientName, room, text: z.string() }),
  send: verb('send', {
    client: clientName,
    frame: z.optional(z.string()),
    binary: z.optional(z.string().check(z.refine(isBase64, 'binary is base64'))),
  }).check(
    z.refine(
      ({ frame, binary }) => (frame === undefined) !== (binary === undefined),
      'a send has either "frame" or "binary"',
    ),
  ),
  close: verb('close', {
    client: clientName,
    code: z.optional(closeCode),
    reason: z.optional(closeReason),
  }),
  drop: verb('drop', { client: clientName }),
  halfOpen: verb('halfOpen', {
    client: clientName,
    direction: z.optional(z.enum(['both', 'toServer', 'toClient'])),
  }),
  heal: verb('heal', { client: clientName }),
  deadSocket: verb('deadSocket', { client: clientName }),
  stall: verb('stall', { client: clientName }),
  slow: verb('slow', { client: clientName, bytesPerMs: z.number().check(z.gt(0), z.lte(1e9)) }),
  reconnect: verb('reconnect', { client: clientName }),
  createRoom: verb('createRoom', {
    room,
    name: z.optional(z.string()),
    metadata: z.optional(json),
  }),
  removeRoom: verb('removeRoom', { room }),
  broadcast: verb('broadcast', { room, text: z.string(), exclude: z.optional(clientName) }),
  restart: verb('restart', {}),
  wait: verb('wait', { ms: z.int().check(z.gte(0), z.lte(scenarioLimits.waitMsMax)) }),
} as const

/** What can be expected, by the word after `expect`. */
export const expectSchemas = {
  members: expectation('members', { room, clients: z.array(clientName) }),
  memberships: expectation('memberships', { client: clientName, rooms: z.array(room) }),
  rooms: expectation('rooms', { rooms: z.array(room) }),
  socket: expectation('socket', {
    client: clientName,
    clientEnd: z.optional(endState),
    serverEnd: z.optional(endState),
    code: z.optional(z.int()),
  }).check(
    z.refine(
      ({ clientEnd, serverEnd, code }) =>
        clientEnd !== undefined || serverEnd !== undefined || code !== undefined,
      'a socket is expected by at least one of "clientEnd", "serverEnd" and "code"',
    ),
  ),
  received: expectation('received', {
    client: clientName,
    type: z.string(),
    room: z.optional(room),
    from: z.optional(clientName),
    text: z.optional(z.string()),
    times: z.optional(z.int().check(z.gte(0))),
  }),
  view: expectation('view', { client: clientName, room, clients: z.array(clientName) }),
  violations: expectation('violations', { laws: z.array(z.string()) }),
  empty: expectation('empty', {}),
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

function isBase64(text: string): boolean {
  try {
    base64.decode(text)
    return true
  } catch {
    return false
  }
}
