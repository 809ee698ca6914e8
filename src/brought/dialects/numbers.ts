import type { JsonObject } from '#protocol/messages.ts'

/** Something that a client said in a room. */
interface Note {
  readonly sender: string
  readonly room: string
  readonly text: string
  readonly payload: JsonObject
}

interface Kept extends Note {
  /** Its number among what this sender said in this room and was passed on; null until it is. */
  seq: number | null
  readonly heardBy: Set<string>
}

/**
 * Numbers for messages of a server that gives them none: one that is passed on is known by who said
 * it, where, and what it says. Said twice alike, it is the first that this one has not heard yet.
 */
export class Numbers {
  readonly #kept = new Map<string, Kept[]>()
  readonly #last = new Map<string, number>()

  /** Somebody says something. */
  note(note: Note): void {
    const kept = this.#kept.get(note.text) ?? []
    kept.push({ ...note, seq: null, heardBy: new Set() })
    this.#kept.set(note.text, kept)
  }

  /** Which message it is that somebody hears; null when nobody said it. What is not told of it may be left out. */
  of(
    by: string,
    {
      room,
      sender,
      text,
    }: {
      readonly room: string | undefined
      readonly sender: string | undefined
      readonly text: string
    },
  ): (Note & { readonly seq: number }) | null {
    const alike = (this.#kept.get(text) ?? []).filter(
      (one) => room === undefined || one.room === room,
    )
    const own = alike.filter((one) => sender === undefined || one.sender === sender)
    const among = own.length > 0 ? own : alike
    const found = among.find(({ heardBy }) => !heardBy.has(by)) ?? among.at(-1)
    if (!found) return null
    found.heardBy.add(by)
    found.seq ??= this.#next(`${found.sender} ${found.room}`)
    return { ...found, seq: found.seq }
  }

  #next(key: string): number {
    const seq = (this.#last.get(key) ?? 0) + 1
    this.#last.set(key, seq)
    return seq
  }
}
