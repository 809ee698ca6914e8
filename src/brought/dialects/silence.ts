import { meaningOf } from './readSaid.ts'
import type { Spelling } from './spelling.ts'

/** What a server says nothing of, so that nobody waits for it. */
export type Silence = 'joined' | 'left' | 'presence' | 'error'

export const silences: readonly string[] = [
  'joined',
  'left',
  'presence',
  'error',
] satisfies Silence[]

/** What stands before a word that is listened to, and not said. */
const listening = /(?:case|[=!]==?|\.(?:on|once|addEventListener)\(|\bin)\s*$/

/**
 * What a server has no words for, by its code, in which no types stand any more: a word that stands
 * nowhere in it cannot have been forgotten in one place.
 */
export function silenceIn(code: string, { join, leave, message }: Spelling): Set<Silence> {
  const heard = new Set([join, leave, message])
  const said = new Set<string | undefined>()
  for (const { index, 0: literal, 1: quoted } of code.matchAll(/(?:(['"`])[\w:. -]{1,40}\1)/g)) {
    const before = code.slice(Math.max(0, index - 30), index)
    const word = quoted === undefined ? literal : literal.slice(1, -1)
    // The name of a member of an enum, as `Kind["Join"] = …` has it, is said to nobody.
    if (/^\]\s*=/.test(code.slice(index + literal.length))) continue
    // The word for what is wanted may be told to that one or to the others: when it is said one knows.
    if (listening.test(before) || heard.has(word)) continue
    said.add(meaningOf(word))
  }
  // A name of a field may be what is said: `{ joined: room }`.
  for (const [, key, lone = ''] of code.matchAll(
    /[{,]\s*(\w+)\s*:(?!\s*(?:async|function|\())|\{\s*(\w+)\s*\}/g,
  )) {
    if (!heard.has(key ?? lone)) said.add(meaningOf(key ?? lone))
  }
  const silence = new Set<Silence>()
  if (!said.has('joined')) silence.add('joined')
  if (!said.has('left')) silence.add('left')
  if (!said.has('user_joined') && !said.has('user_left')) silence.add('presence')
  if (!said.has('error')) silence.add('error')
  return silence
}
