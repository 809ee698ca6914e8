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
  /** What the server does with it is done: it may have been passed over. */
  isDone: boolean
  readonly heardBy: Set<string>
}

/**
 * Numbers for messages of a server that gives them none: one that is passed on is known by who said
 * it, where, and what it says. Said twice alike by one, it is the first that this one has not heard yet.
 */
export class Numbers {
  readonly #kept = new Map<string, Kept[]>()
  readonly #inWork = new Map<string, Kept[]>()
  readonly #last = new Map<string, number>()

  /** Somebody says something. */
  note(note: Note): void {
    const kept = this.#kept.get(note.text) ?? []
    const one = { ...note, seq: null, isDone: false, heardBy: new Set<string>() }
    kept.push(one)
    this.#inWork.set(note.sender, [...(this.#inWork.get(note.sender) ?? []), one])
    this.#kept.set(note.text, kept)
  }

  /** All that somebody said was dealt with. */
  done(sender: string): void {
    for (const note of this.#inWork.get(sender) ?? []) note.isDone = true
    this.#inWork.delete(sender)
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
    const all = among.filter(({ heardBy }) => !heardBy.has(by))
    const inWork = all.filter(({ isDone }) => !isDone)
    const unheard = inWork.length > 0 ? inWork : all
    // Of several who say the same it is the newest; of what that one said the oldest.
    const newest = unheard.at(-1)
    const ofThat = unheard.find((one) => one.sender === newest?.sender && one.room === newest.room)
    const found = ofThat ?? among.at(-1)
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
