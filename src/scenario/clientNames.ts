/**
 * The names of the clients so far, and for each prefix the highest number that follows it, so that
 * a spawn need not look at every client there is.
 */
export class ClientNames {
  #names = new Set<string>()
  #highest = new Map<string, number>()

  get size(): number {
    return this.#names.size
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** `c12` counts as number 12 of the prefix `c`, and as number 2 of the prefix `c1`. */
  add(name: string): void {
    if (this.#names.has(name)) return
    this.#names.add(name)
    const digits = /\d{0,9}$/.exec(name)?.[0] ?? ''
    for (let from = name.length - digits.length; from < name.length; from++) {
      if (name[from] === '0') continue
      const prefix = name.slice(0, from)
      const ordinal = Number(name.slice(from))
      this.#highest.set(prefix, Math.max(ordinal, this.#highest.get(prefix) ?? 0))
    }
  }

  /** The highest number that stands after the prefix in any name; 0 for none. */
  highest(prefix: string): number {
    return this.#highest.get(prefix) ?? 0
  }
}

/** The highest number that a client's name may count with. */
export const clientOrdinalMax = 999_999_999
