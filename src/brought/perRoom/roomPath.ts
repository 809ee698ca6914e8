import { comparedVerb, listensToVerbs, verbs, verbsAreKeys } from '#brought/dialects/verbs.ts'
import { roomFields } from '#brought/roomFields.ts'
import { toWellFormed } from '#kernel/utf8.ts'

/** What a client asks for when it connects to a room: the path with its query, and the parts of it by their names. */
export type RoomPath = (
  room: string,
  client: string,
) => { readonly url: string; readonly params: Readonly<Record<string, string>> }

const names = `(${roomFields.join('|')})`
const quote = '[\'"`]'
/** Where a request is asked what it is for. */
const asked = /\b(?:url|pathname|path|searchParams|query|params)\b/
const forRoom =
  /room|channel|topic|group|lobby|game|doc|split\(|match\(|slice\(|substring\(|\.pop\(|\.at\(-1\)/i

/** Whether the path, or its query, names the room, by what the code reads of it. */
export function readsRoomOfPath(code: string): boolean {
  // The marks of its lines are none of its words.
  const own = code.replaceAll(/roomscope\$\w+/g, '')
  return own.split('\n').some((line) => asked.test(line) && forRoom.test(line))
}

/** Whether nothing but the path names the room: no word of a client asks for one. */
export function hasRoomByPath(code: string): boolean {
  const joins =
    listensToVerbs(code) ||
    comparedVerb(code, verbs.join) !== null ||
    verbsAreKeys(code, '(?:m|msg|message|data|payload|parsed|packet)')
  return !joins && readsRoomOfPath(code)
}

/** How a client asks for a room when it connects, as the code reads it. */
export function roomPathIn(code: string): RoomPath {
  const key = queryKey(code)
  const before = prefixIn(code)
  return (room, client) => {
    const path = key === null ? `${before}${asPart(room)}` : `/ws?${key}=${asPart(room)}`
    const named = namesAsked(code, client)
    const url = `${path}${key === null ? named : named.replace('?', '&')}`
    return { url, params: paramsIn(code, room) }
  }
}

/** A lone surrogate is nothing that an address can have. */
function asPart(text: string): string {
  return encodeURIComponent(toWellFormed(text))
}

const person = '(\\w*(?:name|user|nick|client|token)\\w*|uid)'

/** What a client says of itself in the query, as far as it is asked there: `?username=alice`. */
export function namesAsked(code: string, client: string): string {
  const asks = new RegExp(
    `\\.get\\(\\s*${quote}${person}${quote}|\\bquery\\??\\.${person}\\b`,
    'gi',
  )
  const apart = [...code.matchAll(/\{([^{}]*)\}\s*=\s*[^;\n]*\bquery\b/g)].flatMap(
    ([, list = '']) => list.split(',').map((one) => /^\s*(\w+)/.exec(one)?.[1] ?? ''),
  )
  const got = [...code.matchAll(asks)].map(([, one, other]) => one ?? other ?? '')
  const called = [...got, ...apart].filter((name) => new RegExp(`^${person}$`, 'i').test(name))
  const query = [...new Set(called)].filter((name) => !roomFields.includes(name))
  return query.length === 0 ? '' : `?${query.map((name) => `${name}=${asPart(client)}`).join('&')}`
}

/** The name in the query: `searchParams.get('room')`, `url.parse(…).query.room`. */
function queryKey(code: string): string | null {
  const got = new RegExp(`\\.get\\(\\s*${quote}${names}${quote}\\s*\\)|\\bquery\\??\\.${names}\\b`)
  const apart = new RegExp(`\\{[^{}]*\\b${names}\\b[^{}]*\\}\\s*=\\s*[^;\\n]*\\bquery\\b`)
  const line = code
    .split('\n')
    .find((one) => /searchParams|\bquery\b|\bparams\b/i.test(one) && got.test(one))
  const found = line === undefined ? null : got.exec(line)
  return found?.[1] ?? found?.[2] ?? apart.exec(code)?.[1] ?? null
}

/** What stands before the room in the path. */
function prefixIn(code: string): string {
  const literal =
    /(?:startsWith|replace|split)\(\s*['"`](\/[\w/-]+\/)['"`]/.exec(code) ??
    /['"`](\/[\w/-]+\/)['"`]\.length/.exec(code)
  if (literal?.[1]) return literal[1]
  const pattern = /\/\^?((?:\\\/[\w-]+)+\\\/)\(/.exec(code)
  if (pattern?.[1]) return pattern[1].replaceAll('\\', '')
  const place = Number(/split\(\s*['"`]\/['"`]\s*\)\s*\??\.?\[(\d)\]/.exec(code)?.[1] ?? 1)
  return `/${'ws/'.repeat(Math.max(0, place - 1))}`
}

/** The parts of a route by their names: `/chat/:room`. */
function paramsIn(code: string, room: string): Readonly<Record<string, string>> {
  const found = [...code.matchAll(/['"`/]:(\w+)/g)].map(([, name = '']) => [name, room])
  return Object.fromEntries(found)
}
