import { roomFields } from '#brought/roomFields.ts'
import { type Argument, argumentsOf } from './arguments.ts'
import {
  isCalledNothing,
  keyIn,
  listensToVerbs,
  typeKeyIn,
  verbIn,
  verbs,
  verbsAreKeys,
} from './verbs.ts'

/** How a server's clients spell what they want: which words it reads them by. */
export interface Spelling {
  /** The field that names what is wanted; null where it stands first in an array: `["join", …]`. */
  readonly typeKey: string | null
  /** What is wanted is a field's own name: `{ "join": "general" }`. */
  readonly verbIsKey: boolean
  /** The field that holds the rest; null where the rest stands beside the name. */
  readonly dataKey: string | null
  /** The field that names the room; null where the room is all that is said of a join. */
  readonly roomKey: string | null
  readonly textKey: string
  /** The fields in which it asks a client for its name. */
  readonly nameKeys: readonly string[]
  /** What it calls what is wanted; a message may be what is called nothing at all. */
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
  /** `{ "join": "general" }` */
  'verb-key': { verbIsKey: true, dataKey: null },
} as const satisfies Readonly<Record<string, Partial<Spelling>>>

const dataKeys = 'data|payload|args|params|body'
const roomKeys = roomFields.join('|')
const textKeys = 'text|message|content|body|msg|payload|data|value'
const nameKeys = ['username', 'userName', 'name', 'nickname', 'nick', 'user', 'userId', 'user_id']
/** What a message is called in somebody's handler. */
const messages =
  '(?:m|msg|message|data|payload|parsed|packet|event|body|frame|p|d|env|envelope|json|obj|req|request|input|\\w*[dD]to)'

/** Reads off a server's code how its clients spell what they want; `known` is what is said of it already. */
export function spellingIn(code: string, known: Partial<Spelling> = {}): Spelling {
  const keys = known.verbIsKey ?? (known.typeKey === undefined && verbsAreKeys(code, messages))
  const typeKey = known.typeKey === undefined ? typeKeyIn(code) : known.typeKey
  const dataKey = known.dataKey === undefined && !keys ? dataKeyIn(code, typeKey) : null
  const roomKey = fieldIn(code, keys ? `${roomKeys}|to|in` : roomKeys, [typeKey])
  const verb = (of: keyof typeof verbs) => (keys ? keyIn : verbIn)(code, verbs[of], messages)
  const { join, leave, message } = {
    join: verb('join') ?? 'join',
    leave: verb('leave') ?? 'leave',
    message: verb('message') ?? (isCalledNothing(code, typeKey) ? '' : 'message'),
    ...known,
  }
  const alone: readonly Argument[] = roomKey === null ? ['room'] : ['fields']
  const said: readonly Argument[] =
    roomKey === null && typeKey === null && !listensToVerbs(code) ? ['room', 'text'] : ['fields']
  return {
    ...{ typeKey, verbIsKey: keys, dataKey, join, leave, message },
    roomKey: roomKey ?? (typeKey === null || dataKey !== null ? null : 'room'),
    nameKeys: nameKeys.filter((key) =>
      new RegExp(`[{,]\\s*${key}\\s*[,}=:]|\\.${key}\\b`).test(code),
    ),
    textKey: fieldIn(code, textKeys, [typeKey, dataKey, roomKey]) ?? 'text',
    behind: {
      join: argumentsOf(code, join, false) ?? alone,
      leave: argumentsOf(code, leave, false) ?? alone,
      message: argumentsOf(code, message, true) ?? said,
    },
    ...known,
  }
}

function dataKeyIn(code: string, typeKey: string | null): string | null {
  if (typeKey === null) return null
  // Where the room stands beside it, it is what is said: `const { op, channel, body } = …`.
  const withoutWhole = code.replaceAll(
    new RegExp(`\\{[^{}]*\\b(?:${roomKeys})\\b[^{}]*\\}\\s*=`, 'g'),
    '',
  )
  const apart = new RegExp(
    `\\{[^{}]*\\b${typeKey}\\b[^{}]*\\b(${dataKeys})\\b[^{}]*\\}\\s*=|\\{[^{}]*\\b(${dataKeys})\\b[^{}]*\\b${typeKey}\\b[^{}]*\\}\\s*=|\\b${messages}\\??\\.(${dataKeys})\\??\\.(?:${roomKeys})\\b`,
  ).exec(withoutWhole)
  // Handed on to what does it: `handlers[msg.event]?.(ws, msg.data)`.
  const handed = new RegExp(`[,(]\\s*${messages}\\??\\.(${dataKeys})\\s*\\)`).exec(
    code.replaceAll(/(?:JSON\.parse|String)\([^)]*\)/g, ''),
  )
  return apart?.[1] ?? apart?.[2] ?? apart?.[3] ?? handed?.[1] ?? null
}

/** The field of these names that is read of a message most often; null when none is. */
function fieldIn(code: string, names: string, without: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  const add = (name: string | undefined) => {
    if (name && !without.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // What is parsed is the message itself: `JSON.parse(event.data)`.
  const read = code.replaceAll(/JSON\.parse\((?:[^()]|\([^()]*\))*\)/g, '')
  for (const [, name] of read.matchAll(
    new RegExp(`\\b${messages}\\??\\.(${names})\\b(?!\\s*\\()`, 'g'),
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
