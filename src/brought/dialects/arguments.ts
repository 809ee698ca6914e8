import { roleOf } from '#brought/calls/roles.ts'

/** What stands at each place behind the name of an event: the rest as fields, or one thing of it. */
export type Argument = 'fields' | 'room' | 'text' | 'client'

/** What is called when all is done, and is no argument. */
const callback = /^(?:cb|callback|ack|done|next|fn|reply|respond)$/i

/**
 * What the listener to an event takes, by its parameters: `({ room }) =>` its fields, `(room, text) =>`
 * one thing after the other; null when nobody listens to it by that name.
 */
export function argumentsOf(code: string, event: string, isMessage: boolean): Argument[] | null {
  const list = behindTheFirst(code) ?? parametersIn(code, event) ?? placesIn(code, event)
  if (list === null) return null
  if (list.startsWith('{')) return ['fields']
  const names = list
    .split(',')
    .map((one) => /^\s*([\w$]*)/.exec(one)?.[1] ?? '')
    .filter((name) => name !== '' && !callback.test(name))
  const [only] = names
  if (
    only !== undefined &&
    new RegExp(`\\b${only}\\??\\.\\w*(?:room|channel|topic|group)`, 'i').test(code)
  ) {
    return ['fields']
  }
  return names.map((name, at) => argumentOf(name, at, isMessage))
}

function argumentOf(name: string, at: number, isMessage: boolean): Argument {
  const role = roleOf(name)
  if (role === 'room') return 'room'
  if (role === 'message') return 'text'
  if (role === 'user' || role === 'id') return 'client'
  return at === 0 && !isMessage ? 'room' : 'text'
}

/** The names of what stands behind the first of an array: `[type, room] = JSON.parse(…)`. */
function behindTheFirst(code: string): string | null {
  return /\[\s*\w+\s*,\s*([^\].]+)\]\s*=\s*JSON\.parse/.exec(code)?.[1] ?? null
}

/** The names of what stands in an array where it is known what is wanted: `[room] = args`. */
function placesIn(code: string, event: string): string | null {
  const name = event.replaceAll(/[^\w-]/g, '\\$&')
  const behind = new RegExp(
    `['"\`]${name}['"\`](?:(?!===|case)[^]){0,200}?\\[([\\w\\s,]+)\\]\\s*=\\s*\\w`,
  )
  return behind.exec(code)?.[1] ?? null
}

/** The parameters of what listens to an event, there or by its name. */
function parametersIn(code: string, event: string): string | null {
  const name = event.replaceAll(/[^\w-]/g, '\\$&')
  const after = new RegExp(
    `\\.on\\(\\s*['"\`]${name}['"\`]\\s*,\\s*(?:async\\s+)?(?:function\\s*\\w*\\s*)?(?:\\(([^)]*)\\)|(\\w+)\\s*(=>)?)`,
  ).exec(code)
  if (!after) return null
  const [, list, word = '', isArrow] = after
  if (list !== undefined) return list.trim()
  if (isArrow !== undefined) return word
  const named = new RegExp(
    `function\\s+${word}\\s*\\(([^)]*)\\)|\\b${word}\\s*=\\s*(?:async\\s*)?(?:\\(([^)]*)\\)|(\\w+)\\s*=>)`,
  ).exec(code)
  return (named?.[1] ?? named?.[2] ?? named?.[3])?.trim() ?? null
}
