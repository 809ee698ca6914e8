import { isOfItsOwn } from '#brought/outgoing.ts'
import type { SpokenReading } from '#laws/codeReading.ts'
import type { Adapter } from './adapter.ts'

/** So much of a text that was not understood is kept. */
const charsMax = 120

const asked = { client: 'alice', room: 'general', payload: { text: 'hi' } }

/** Counts what a server of somebody's own is asked, what it says, and what of that is none of the protocol's words. */
export class Understood {
  asked = 0
  /** Somebody who asked to join was in the room then. */
  letsIn = false
  #said = 0
  #unread = 0
  #unreadText: string | null = null

  /** It said something, which was taken as these texts; gives them back. */
  said(taken: readonly string[]): readonly string[] {
    this.#said++
    const unread = taken.find(isOfItsOwn)
    if (unread !== undefined) {
      this.#unread++
      this.#unreadText = unread.slice(0, charsMax)
    }
    return taken
  }

  /** How it is spoken to: by an adapter, or in the protocol's own messages, which its code may say by name. */
  reading(adapter: Adapter | null, isNamed: boolean): SpokenReading {
    const counts = { asked: this.asked, said: this.#said, unread: this.#unread }
    const examples = {
      join: exampleOf(adapter, 'join'),
      message: exampleOf(adapter, 'message'),
    }
    const { how = isNamed ? 'named' : 'read', dialect = 'seed', silent = [] } = adapter ?? {}
    const unreadText = this.#unreadText
    const { letsIn } = this
    return { how, dialect, ...examples, silent: [...silent], ...counts, letsIn, unreadText }
  }
}

/** What a client would send; a function of the code's own is not called for that. */
function exampleOf(adapter: Adapter | null, type: 'join' | 'message'): string | null {
  if (!adapter) {
    const payload = { room_id: asked.room, ...(type === 'message' ? asked.payload : {}) }
    return JSON.stringify({ type, payload })
  }
  if (adapter.how === 'own') return null
  const wish = { ...asked, type, text: type === 'message' ? 'hi' : '' }
  return adapter.shows ? adapter.shows(wish) : adapter.write(wish)
}
