import { type Argument, argumentsOf } from './arguments.ts'

/** How a server's clients spell what they want: which words it reads them by. */
export interface Spelling {
  /** The field that names what is wanted; null where it stands first in an array: `["join", …]`. */
  readonly typeKey: string | null
  /** The field that holds the rest; null where the rest stands beside the name. */
  readonly dataKey: string | null
  /** The field that names the room; null where the room is all that is said of a join. */
  readonly roomKey: string | null
  readonly textKey: string
  /** What it calls what is wanted. */
  readonly join: string
  readonly leave: string
  readonly message: string
  /** What stands behind each name, where the name stands first. */
  readonly behind: Readonly<Record<'join' | 'leave' | 'message', readonly Argument[]>>
}

/** Spellings that can be chosen by name, as far as they say it; the rest is read off the code. */
export const namedSpellings = {
  /** `{ "type": "join", "room": "general" }` */
  flat: { dataKey: null },
  /** `{ "event": "join", "data": { "room": "general" } }` */
  'event-data': { typeKey: 'event', dataKey: 'data' },
  /** `["join", "general"]`, as Socket.IO users write it. */
  events: { typeKey: null, dataKey: null },
} as const satisfies Readonly<Record<string, Partial<Spelling>>>

const verbs = {
  join: 'join|join_?room|join-room|room[:.]join|join[:_-]?channel|subscribe|enter|enter_?room',
  leave: 'leave|leave_?room|leave-room|room[:.]leave|leave[:_-]?channel|unsubscribe|exit|part',
  message:
    'message|chat|chat[_ -]?message|send|send_?message|send-message|room[_-]?message|room[:.]message|msg|say|publish|broadcast|text',
} as const

const typeKeys = 'type|event|action|kind|op|cmd|command|method'
const dataKeys = 'data|payload|args|params|body'
const roomKeys =
  'room|roomId|room_id|roomName|roomID|channel|channelId|channel_id|topic|group|lobby'
const textKeys = 'text|message|content|body|msg|payload|data|value'
/** What a message is called in somebody's handler. */
const said =
  '(?:m|msg|message|data|payload|parsed|packet|event|body|frame|p|d|json|obj|req|request|input)'

/** Reads off a server's code how its clients spell what they want; `known` is what is said of it already. */
export function spellingIn(code: string, known: Partial<Spelling> = {}): Spelling {
  const typeKey = known.typeKey === undefined ? typeKeyIn(code) : known.typeKey
  const dataKey = known.dataKey === undefined ? dataKeyIn(code, typeKey) : known.dataKey
  const roomKey = fieldIn(code, roomKeys, [typeKey])
  const { join, leave, message } = {
    join: verbIn(code, verbs.join) ?? 'join',
    leave: verbIn(code, verbs.leave) ?? 'leave',
    message: verbIn(code, verbs.message) ?? 'message',
    ...known,
  }
  const alone: readonly Argument[] = roomKey === null ? ['room'] : ['fields']
  return {
    ...{ typeKey, dataKey, join, leave, message },
    roomKey: roomKey ?? (typeKey === null || dataKey !== null ? null : 'room'),
    textKey: fieldIn(code, textKeys, [typeKey, dataKey, roomKey]) ?? 'text',
    behind: {
      join: argumentsOf(code, join, false) ?? alone,
      leave: argumentsOf(code, leave, false) ?? alone,
      message: argumentsOf(code, message, true) ?? ['fields'],
    },
    ...known,
  }
}

/** The field whose value is compared with words, or looked up among handlers. */
function typeKeyIn(code: string): string | null {
  if (/\[\s*\w+\s*,\s*(?:\.\.\.)?\w+[^\]]*\]\s*=\s*JSON\.parse/.test(code)) return null
  const apart = new RegExp(`\\{[^{}]*\\b(${typeKeys})\\b[^{}]*\\}\\s*=\\s*JSON\\.parse`).exec(code)
  if (apart?.[1]) return apart[1]
  const asked = new RegExp(
    `switch\\s*\\(\\s*(?:\\w+\\??\\.)?(${typeKeys})\\b|\\b(${typeKeys})\\s*===?\\s*['"\`]|\\[\\s*\\w+\\??\\.(${typeKeys})\\s*\\]`,
  ).exec(code)
  if (asked) return asked[1] ?? asked[2] ?? asked[3] ?? 'type'
  return listensToVerbs(code) ? null : 'type'
}

/** It listens to its clients' words as to events: `socket.on('join', …)`. */
export function listensToVerbs(code: string): boolean {
  return new RegExp(`\\.on\\(\\s*['"\`](?:${verbs.join})['"\`]`, 'i').test(code)
}

function dataKeyIn(code: string, typeKey: string | null): string | null {
  if (typeKey === null) return null
  const apart = new RegExp(
    `\\{[^{}]*\\b${typeKey}\\b[^{}]*\\b(${dataKeys})\\b[^{}]*\\}\\s*=|\\{[^{}]*\\b(${dataKeys})\\b[^{}]*\\b${typeKey}\\b[^{}]*\\}\\s*=|\\b${said}\\??\\.(${dataKeys})\\??\\.(?:${roomKeys})\\b`,
  ).exec(code)
  return apart?.[1] ?? apart?.[2] ?? apart?.[3] ?? null
}

/** The field of these names that is read of a message most often; null when none is. */
function fieldIn(code: string, names: string, without: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  const add = (name: string | undefined) => {
    if (name && !without.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const [, name] of code.matchAll(
    new RegExp(`\\b${said}\\??\\.(${names})\\b(?!\\s*\\()`, 'g'),
  )) {
    add(name)
  }
  // Taken apart where it comes in: `const { room } = …`, `({ room, text }) =>`.
  for (const [, list = ''] of code.matchAll(
    /\{([^{}]*)\}\s*(?:=[^=]|\)\s*(?:=>|\{)|,\s*\w+\s*\))/g,
  )) {
    for (const [, name] of list.matchAll(new RegExp(`(?:^|,)\\s*(${names})\\b`, 'g'))) add(name)
  }
  const found = [...counts].sort(([, one], [, other]) => other - one)
  return found[0]?.[0] ?? null
}

/** The first of these words that is compared with what is wanted, listened to, or the name of a handler. */
function verbIn(code: string, words: string): string | null {
  const before = listensToVerbs(code) ? '\\.on\\(\\s*' : 'case\\s*|===?\\s*'
  const found = new RegExp(
    `(?:${before})['"\`](${words})['"\`]|^\\s*(?:async\\s+)?['"]?(${words})['"]?\\s*(?::\\s*(?:async\\b|function|\\(|\\w+\\s*=>)|\\([^)]*\\)\\s*\\{)`,
    'im',
  ).exec(code)
  return found?.[1] ?? found?.[2] ?? null
}
