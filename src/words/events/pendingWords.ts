import type { PendingWhat } from '#reading/stage/pending.ts'
import { say } from '#trace/say.ts'
import type { Words } from '#words/words.ts'
import { frameWords } from './frameWords.ts'

/** What is pending for a connection, in a few words. */
export function pendingWords(words: Words, what: PendingWhat): string {
  const { awaited, pending } = words
  if ('more' in what) return pending.more({ count: what.more })
  if ('handles' in what) return pending.handler({ what: frameWords(words, what.handles) })
  if ('answer' in what) {
    const { code, params } = what.answer
    return pending.await({ what: say(awaited, code, params) })
  }
  const { frame, to } = what
  const told = typeof frame === 'string' ? frame : frameWords(words, frame)
  return to === 'server' ? pending.toServer({ what: told }) : pending.toClient({ what: told })
}
