import type { Language } from '#words/languages.ts'

/** Words that are fetched apart from the page: once for each language, when somebody needs them. */
export class Pack<Said> {
  #fetch: Readonly<Record<Language, () => Promise<Said>>>
  #fetched = new Map<Language, Promise<Said>>()

  constructor(fetch: Readonly<Record<Language, () => Promise<Said>>>) {
    this.#fetch = fetch
  }

  /** The words in a language; the same promise each time, unless it could not be fetched. */
  in(language: Language): Promise<Said> {
    const known = this.#fetched.get(language)
    if (known) return known
    const fetched = this.#fetch[language]()
    this.#fetched.set(language, fetched)
    fetched.catch(() => this.#fetched.delete(language))
    return fetched
  }
}
