import type { Language } from '#words/languages.ts'
import type { Saying } from '#words/said.ts'

/** Those that somebody needed. */
const needed = new Set<Pack<unknown>>()

/** Words that are fetched apart from the page: once for each language, when somebody needs them. */
export class Pack<Said> {
  #fetch: Readonly<Record<Language, () => Promise<Said>>>
  #fetched = new Map<Language, Promise<Said>>()
  #latest: Said | null = null

  constructor(fetch: Readonly<Record<Language, () => Promise<Said>>>) {
    this.#fetch = fetch
  }

  /** The words in a language; the same promise each time, unless it could not be fetched. */
  in(language: Language): Promise<Said> {
    needed.add(this)
    const fetched = this.#fetched.get(language) ?? this.#fetch[language]()
    this.#fetched.set(language, fetched)
    fetched.then(
      (said) => {
        this.#latest = said
      },
      () => this.#fetched.delete(language),
    )
    return fetched
  }

  /** One of its sentences, as something to tell: in the language that was asked for last. */
  saying(say: (said: Said) => string): Saying {
    return () => (this.#latest ? say(this.#latest) : '')
  }
}

/** The words in a language of all that were needed before; what cannot be fetched is left out. */
export async function fetchNeeded(language: Language): Promise<void> {
  await Promise.allSettled([...needed].map((pack) => pack.in(language)))
}
