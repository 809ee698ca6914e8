import { roomFields } from '#brought/roomFields.ts'
import { isObject } from '#kernel/isObject.ts'
import { parsedJson } from '#kernel/parsedJson.ts'

/** What a server said, as far as it can be understood. */
export interface Heard {
  readonly type:
    | 'joined'
    | 'left'
    | 'user_joined'
    | 'user_left'
    | 'message'
    | 'error'
    | 'ping'
    | 'pong'
  /** Which room; where it is left out, the one that was asked for, or the only one. */
  readonly room?: string
  /** Who said it, came or went, by whatever the server calls a connection. */
  readonly who?: unknown
  /** Who is in the room, where a `joined` says so. */
  readonly members?: readonly unknown[]
  /** How many are in the room, where it says so. */
  readonly count?: number
  readonly text?: string
  /** What the server calls the one whom it tells, where it says so. */
  readonly me?: unknown
}

type Fields = Readonly<Record<string, unknown>>

const someone =
  '(?:user|member|client|peer|participant|player|connection|someone|other|new_?user|new_?member)'

/** What an answer is called, in small letters without signs; the first that fits. */
const names: readonly (readonly [Heard['type'], RegExp])[] = [
  [
    'user_joined',
    new RegExp(
      `^(?:${someone}(?:has)?(?:joined|join|connected|entered|online)(?:room)?|presencejoin)$`,
    ),
  ],
  [
    'user_left',
    new RegExp(
      `^(?:${someone}(?:has)?(?:left|leave|disconnected|exited|offline|gone)(?:room)?|presenceleave)$`,
    ),
  ],
  [
    'joined',
    /^(?:you)?(?:joined|join|entered|subscribed)(?:room|channel|ok|ack|success)?$|^(?:room|channel)(?:joined|entered)$/,
  ],
  [
    'left',
    /^(?:you)?(?:left|leave|exited|unsubscribed)(?:room|channel|ok|ack|success)?$|^(?:room|channel)(?:left|exited)$/,
  ],
  ['message', /^(?:new|room|chat|group|channel)?(?:message|msg|chat|text|broadcast|say|publish)$/],
  ['error', /^(?:error|err|failed|failure|exception|denied|refused)$/],
  ['ping', /^ping$/],
  ['pong', /^pong$/],
]

const typeFields = ['type', 'event', 'action', 'kind', 'op', 'cmd', 'command', 't']
const dataFields = ['data', 'payload', 'body', 'params', 'args']
const whoFields = [
  'connection_id',
  'connectionId',
  'from',
  'sender',
  'senderId',
  'userId',
  'user_id',
  'clientId',
  'client_id',
  'socketId',
  'memberId',
  'user',
  'username',
  'member',
  'client',
  'peer',
  'who',
  'id',
  'name',
]
const textFields = ['text', 'message', 'content', 'body', 'msg', 'value', 'data', 'payload']
const memberFields = [
  ...['members', 'users', 'clients', 'participants', 'people', 'peers', 'players', 'usernames'],
  ...['memberIds', 'userIds', 'clientIds', 'playerIds', 'userList'],
]
const countFields = [
  'member_count',
  'memberCount',
  'count',
  'size',
  'userCount',
  'numUsers',
  'total',
]

/** Reads what a server said in a spelling of its own; empty when it is none of what the protocol has. */
export function readSaid(text: string): readonly Heard[] {
  const value = parsedJson(text)
  const found = Array.isArray(value) ? ofArray(value) : ofObject(value)
  const type = found && meaningOf(found.name)
  if (!found || !type) return []
  const { fields } = found
  const room = first(fields, roomFields)
  const who = first(fields, whoFields)
  const said = first(fields, textFields)
  const members = first(fields, memberFields)
  const count = first(fields, countFields)
  return [
    {
      type,
      ...(typeof room === 'string' ? { room } : {}),
      ...(who === undefined ? {} : { who }),
      ...(typeof said === 'string' ? { text: said } : {}),
      ...(Array.isArray(members) ? { members } : {}),
      ...(typeof count === 'number' ? { count } : {}),
    },
  ]
}

interface Found {
  readonly name: string
  readonly fields: Fields
}

/** An event with its arguments: objects are its fields, and texts are a room, a text, or both. */
function ofArray([name, ...args]: readonly unknown[]): Found | null {
  if (typeof name !== 'string') return null
  const texts = args.filter((one) => typeof one === 'string')
  const isMessage = meaningOf(name) === 'message'
  const [one, other] = texts
  const said = isMessage && texts.length === 1 ? { text: one } : { room: one, text: other }
  return { name, fields: Object.assign(texts.length > 0 ? said : {}, ...args.filter(isObject)) }
}

function ofObject(value: unknown): Found | null {
  if (!isObject(value)) return null
  const name = first(value, typeFields)
  if (typeof name !== 'string') return ofUnnamed(value)
  const data = first(value, dataFields)
  if (isObject(data)) return { name, fields: { ...value, ...data } }
  const isRoom = typeof data === 'string' && meaningOf(name) !== 'message'
  return { name, fields: isRoom ? { room: data, ...value } : value }
}

/** Of what names nothing a key may be the name: `{ "joined": "general" }`; what only has a text is a message. */
function ofUnnamed(fields: Fields): Found | null {
  const name = Object.keys(fields).find((key) => meaningOf(key) !== undefined)
  if (name === undefined) return first(fields, textFields) ? { name: 'message', fields } : null
  const value = fields[name]
  if (isObject(value)) return { name, fields: { ...fields, ...value } }
  const isSaid = meaningOf(name) === 'message' || meaningOf(name) === 'error'
  return { name, fields: { [isSaid ? 'text' : 'room']: value, ...fields } }
}

/** What a word of a server's means; undefined for one that means none of what the protocol has. */
export function meaningOf(name: string): Heard['type'] | undefined {
  // What it is about may stand before it: `room:user-joined`.
  const own = name.replace(/^(?:room|chat|channel|lobby|game|group|server)[:./]/i, '')
  const plain = [name, own].map((one) => one.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return names.find(([, form]) => plain.some((one) => form.test(one)))?.[0]
}

function first(fields: Fields, names: readonly string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null)
}
