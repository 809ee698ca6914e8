import { BadCode } from '#brought/badCode.ts'
import { plainCode } from '#brought/modules/compileCode.ts'
import { plainer } from '#brought/modules/plainer.ts'
import { jsonOrText } from '#kernel/parsedJson.ts'
import type { SpokenReading } from '#laws/codeReading.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import type { ClientMessage, JsonObject } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { type Heard, readSaid } from './readSaid.ts'
import { type Silence, silenceIn, silences } from './silence.ts'
import { namedSpellings, type Spelling, spellingIn } from './spelling.ts'
import { listensToVerbs } from './verbs.ts'

/** What a client wants, as an adapter is told of it. */
export interface Wish {
  readonly type: 'join' | 'leave' | 'message' | 'ping' | 'pong'
  /** Empty for a ping and a pong. */
  readonly room: string
  /** What a message says; empty for the rest. */
  readonly text: string
  /** All that a message carries, its text among it. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The name of the client that wants it. */
  readonly client: string
}

/** How a server's own protocol is spoken: a text for each wish, and what a text of the server means. */
export interface Adapter {
  /** What the server is told; null for nothing. */
  write(wish: Wish): string | null
  /** How a wish is shown to a person, where that is not what the server is told. */
  shows?(wish: Wish): string | null
  /** What it said, where something of ours stands around it. */
  spoken?(text: string): string | undefined
  /** What it said means; nothing for what is of no interest here. Throws what the code throws. */
  read(text: string, client: string): readonly Heard[]
  readonly silent: ReadonlySet<Silence>
  /** Whether who says something is to be told it as well; nothing where nobody said so. */
  readonly echo?: boolean | undefined
  /** It has no word for a ping, which is answered for it then. */
  readonly knowsPings: boolean
  /** Its sockets are told a message as an event with its arguments: `socket.on('join', …)`. */
  readonly tellsEvents: boolean
  /** How it came about, and which spelling it is. */
  readonly how: SpokenReading['how']
  readonly dialect: string
}

/** An adapter as somebody writes it: what is left out is read off the code. */
interface OwnAdapter extends Partial<Spelling> {
  /** A spelling by its name. */
  readonly dialect?: string
  readonly silent?: readonly string[]
  readonly echo?: boolean
  readonly write?: (wish: Wish) => unknown
  readonly read?: (said: unknown, client: string) => unknown
}

const dialects: readonly string[] = ['seed', ...Object.keys(namedSpellings)]
const ownKeys = [
  'dialect',
  'silent',
  'echo',
  'write',
  'read',
  'join',
  'leave',
  'message',
  'roomKey',
]

/**
 * How a server of somebody's own is spoken to: as its `adapter` says, or else as its code reads its
 * clients; null for the messages of the protocol as they are. Throws {@link BadCode} for an adapter
 * that names what is none.
 */
export function adapterIn(
  exported: unknown,
  source: string,
  speaks: keyof typeof namedSpellings | null = null,
): Adapter | null {
  const own = typeof exported === 'string' ? { dialect: exported } : exported
  const code = plainer(source)
  if (isAdapter(own)) return ofAdapter(speaks ? { dialect: speaks, ...own } : own, code)
  if (speaks) return madeOf({ ...namedSpellings[speaks] }, code, 'read')
  return speaksSeed(code) ? nearly(code) : madeOf({}, code, 'read')
}

/** How a server is spoken to by what its code reads, whoever else might speak so. */
export function adapterRead(source: string): Adapter {
  return madeOf({}, plainer(source), 'read')
}

/** Something else may be called an adapter: Socket.IO has one. */
function isAdapter(value: unknown): value is OwnAdapter {
  const isPlain = typeof value === 'object' && value !== null
  return isPlain && ownKeys.some((key) => Object.hasOwn(value, key))
}

function ofAdapter(own: OwnAdapter, code: string): Adapter | null {
  const { dialect = '', silent = [] } = own
  if (dialect !== '' && !dialects.includes(dialect)) throw notKnown(dialect, dialects)
  const unknown = silent.find((one) => !silences.includes(one))
  if (unknown !== undefined) throw notKnown(unknown, silences)
  if (dialect === 'seed') return null
  const named = Object.hasOwn(namedSpellings, dialect)
    ? namedSpellings[dialect as keyof typeof namedSpellings]
    : {}
  return madeOf({ ...named, ...own }, code, own.write ? 'own' : 'named')
}

function notKnown(found: string, known: readonly string[]): BadCode {
  return new BadCode({ code: 'noAdapter', params: { found, known: [...known] } })
}

/** The protocol's own messages are what a server reads that asks for a `room_id` in a `payload`. */
function speaksSeed(code: string): boolean {
  return (
    (/\broom_id\b/.test(code) && /\bpayload\b/.test(code)) ||
    !/JSON\.parse|\.on\(\s*['"`](?!message|close|error|pong|connection)/.test(code)
  )
}

/**
 * Of a server that is told the protocol's own messages, and was not said to speak them: what it says is
 * taken as it is where it is one of them, and else read as that of any other server.
 */
function nearly(code: string): Adapter | null {
  if (!/JSON\.parse/.test(code)) return null
  const adapter = madeOf({}, code, 'read')
  return {
    ...{ ...adapter, dialect: 'seed' },
    write: ({ type, room, payload }) => encodeClientMessage(ourMessage(type, room, payload)),
    read: (text, client) => (isOurs(text) ? [] : adapter.read(text, client)),
  }
}

/** Whether it is a message of the protocol with all that one has, by the world's own names. */
function isOurs(text: string): boolean {
  const message = decodeServerFrame(text)
  if (message?.type === 'message') {
    const { sender, seq } = message as { sender?: unknown; seq?: unknown }
    return typeof seq === 'number' && (sender === null || isWorldId(sender))
  }
  if (
    message?.type !== 'joined' &&
    message?.type !== 'user_joined' &&
    message?.type !== 'user_left'
  )
    return message !== null
  const { connection_id, member_count } = message.payload
  return typeof member_count === 'number' && isWorldId(connection_id)
}

function isWorldId(value: unknown): boolean {
  return typeof value === 'string' && /#\d+$/.test(value)
}

function ourMessage(type: Wish['type'], room: string, payload: JsonObject): ClientMessage {
  if (type === 'message') return { type, room, payload }
  return type === 'join' || type === 'leave' ? { type, room } : { type }
}

function madeOf(own: OwnAdapter, code: string, how: Adapter['how']): Adapter {
  const { write, read, silent, echo, dialect: _, ...known } = own
  const spelling = spellingIn(code, known)
  const unsaid = read ? new Set<Silence>() : silenceIn(plainCode(code), spelling)
  return {
    write: (wish) => asText(write ? write(wish) : spelled(spelling, wish)),
    read: (text, client) => {
      if (!read) return readSaid(text)
      const heard = read(jsonOrText(text), client)
      return (Array.isArray(heard) ? heard : [heard]).filter(isHeard)
    },
    silent: silent ? new Set(silent as Silence[]) : unsaid,
    echo,
    knowsPings: write !== undefined || /\bping\b(?!\s*\()/i.test(code),
    tellsEvents: listensToVerbs(code),
    ...{ how, dialect: write ? 'other' : dialectOf(spelling) },
  }
}

/** The name of a spelling, where it has one. */
function dialectOf({ typeKey, verbIsKey, dataKey }: Spelling): string {
  if (verbIsKey) return 'verb-key'
  if (typeKey === null) return 'events'
  if (dataKey === null) return 'flat'
  return typeKey === 'event' && dataKey === 'data' ? 'event-data' : 'other'
}

/** A wish in a spelling. */
function spelled(spelling: Spelling, { type, room, text, payload, client }: Wish): unknown {
  const { typeKey, verbIsKey, dataKey, roomKey, textKey, nameKeys } = spelling
  const named = Object.fromEntries(['username', ...nameKeys].map((key) => [key, client]))
  if (type === 'ping' || type === 'pong') {
    if (verbIsKey) return { [type]: true }
    return typeKey === null ? [type] : { [typeKey]: type }
  }
  const name = spelling[type]
  const { text: _, ...more } = payload
  const own = type === 'message' ? { ...more, [textKey]: text } : named
  const rest = { ...own, [roomKey ?? 'room']: room }
  if (verbIsKey) {
    if (type !== 'message') return { [name]: room, ...named }
    return { ...more, [roomKey ?? 'room']: room, [name]: text }
  }
  if (name === '') return rest
  if (typeKey === null) {
    const one = { fields: rest, room, text, client }
    return [name, ...spelling.behind[type].map((argument) => one[argument])]
  }
  if (roomKey === null && type !== 'message') return { [typeKey]: name, [dataKey ?? 'data']: room }
  // What a client says beside its text is in the place of no word of the protocol.
  return { [typeKey]: name, ...(dataKey === null ? rest : { [dataKey]: rest }), [typeKey]: name }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isHeard(value: unknown): value is Heard {
  return typeof value === 'object' && value !== null && 'type' in value
}
