/** What people call what a client wants. */
export const verbs = {
  join: 'join|join_?room|join-room|room[:.]join|join[:_-]?channel|subscribe|enter|enter_?room',
  leave: 'leave|leave_?room|leave-room|room[:.]leave|leave[:_-]?channel|unsubscribe|exit|part',
  message:
    'message|chat|chat[_ -]?message|send|send_?message|send-message|room[_-]?message|room[:.]message|msg|say|publish|broadcast|text',
} as const

const typeKeys = 'type|event|action|kind|op|cmd|command|method'
const quote = '[\'"`]'

/** The field whose value is compared with words, or looked up among handlers; null for none. */
export function typeKeyIn(code: string): string | null {
  if (/\[\s*\w+\s*,\s*(?:\.\.\.)?\w+[^\]]*\]\s*=\s*JSON\.parse/.test(code)) return null
  const compared = comparedWithJoin(code)
  if (compared === '0') return null
  if (compared !== null) return compared
  const apart = new RegExp(`\\{[^{}]*\\b(${typeKeys})\\b[^{}]*\\}\\s*=\\s*JSON\\.parse`).exec(code)
  if (apart?.[1]) return apart[1]
  const asked = new RegExp(
    `switch\\s*\\(\\s*(?:\\w+\\??\\.)?(${typeKeys})\\b|\\b(${typeKeys})\\s*===?\\s*${quote}|\\[\\s*\\w+\\??\\.(${typeKeys})\\s*\\]`,
  ).exec(code)
  if (asked) return asked[1] ?? asked[2] ?? asked[3] ?? 'type'
  return listensToVerbs(code) ? null : 'type'
}

/** What is compared with the word for a join, by the name that it has in the message; `0` for the first of an array. */
function comparedWithJoin(code: string): string | null {
  const join = `${quote}(?:${verbs.join})${quote}`
  const found = new RegExp(
    `([\\w$.?]+|\\w+\\[0\\])\\s*===?\\s*${join}|switch\\s*\\(\\s*([\\w$.?]+|\\w+\\[0\\])\\s*\\)\\s*\\{(?:(?!switch)[^])*?case\\s*${join}`,
    'i',
  ).exec(code)
  const path = found?.[1] ?? found?.[2]
  if (path === undefined) return null
  if (path.endsWith('[0]')) return '0'
  const name = path.split(/\??\./).at(-1) ?? ''
  return path === name ? fieldCalled(name, code) : name
}

/** A name of the code by the field that it stands for: `const { meta: kind } = …`, `const kind = msg.meta`. */
function fieldCalled(name: string, code: string): string | null {
  const renamed = new RegExp(`[{,]\\s*(\\w+)\\s*:\\s*${name}\\s*[,}=]`).exec(code)
  const taken = new RegExp(`\\b${name}\\s*=\\s*\\w+\\??\\.(\\w+)`).exec(code)
  const apart = new RegExp(`\\{[^{}]*\\b${name}\\b[^{}]*\\}\\s*=`).test(code)
  return renamed?.[1] ?? taken?.[1] ?? (apart || name.match(`^(?:${typeKeys})$`) ? name : null)
}

/** It listens to its clients' words as to events: `socket.on('join', …)`. */
export function listensToVerbs(code: string): boolean {
  return new RegExp(`\\.on\\(\\s*${quote}(?:${verbs.join})${quote}`, 'i').test(code)
}

/** It asks whether there is a field of that name: `if (msg.join)`, `'join' in msg`; `said` is what a message is called. */
export function verbsAreKeys(code: string, said: string): boolean {
  if (listensToVerbs(code) || comparedWithJoin(code) !== null) return false
  return keyIn(code, verbs.join, said) !== null
}

/** The first of these words that is a field which is asked for. */
export function keyIn(code: string, words: string, said: string): string | null {
  const asked = new RegExp(
    `if\\s*\\(\\s*${said}\\??\\.(${words})\\b(?!\\s*\\()|${quote}(${words})${quote}\\s*in\\s|hasOwn\\w*\\([^()]*${quote}(${words})${quote}`,
    'i',
  ).exec(code)
  return asked?.[1] ?? asked?.[2] ?? asked?.[3] ?? null
}

/** The first of these words that is compared with what is wanted, listened to, or the name of a constant. */
export function comparedVerb(code: string, words: string): string | null {
  const before = listensToVerbs(code) ? '\\.on\\(\\s*' : 'case\\s*|===?\\s*'
  const compared = new RegExp(`(?:${before})${quote}(${words})${quote}`, 'i').exec(code)
  return compared?.[1] ?? constantOf(code, words)
}

/** As {@link comparedVerb}, or the name of a handler. */
export function verbIn(code: string, words: string): string | null {
  // What has the name of a handler may be any method: it counts where nothing is compared.
  const handler = new RegExp(
    `^\\s*(?:async\\s+)?['"]?(${words})['"]?\\s*(?::\\s*(?:async\\b|function|\\(|\\w+\\s*=>)|\\([^)]*\\)\\s*\\{)`,
    'im',
  )
  return comparedVerb(code, words) ?? handler.exec(code)?.[1] ?? null
}

/** A constant or a member of an enum, which begins with a capital letter. */
function constantOf(code: string, words: string): string | null {
  const one = new RegExp(`^(?:${words})$`, 'i')
  const constants = code.matchAll(/\b[A-Z]\w*\s*[:=]\s*['"`]([\w:. -]+)['"`]/g)
  return [...constants].map(([, value = '']) => value).find((value) => one.test(value)) ?? null
}

/** A message is what is of no kind: `if (!type)`. */
export function isCalledNothing(code: string, typeKey: string | null): boolean {
  return typeKey !== null && new RegExp(`!\\s*(?:\\w+\\??\\.)?${typeKey}\\b`).test(code)
}
