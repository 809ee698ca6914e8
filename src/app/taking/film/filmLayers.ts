/** From when to when a part of a film is seen, in milliseconds from its beginning. */
export type Span = readonly [fromMs: number, untilMs: number]

/** A piece of a film: what is drawn, as text of SVG, and when it is seen. */
export interface FilmPart {
  readonly drawn: string
  readonly spans: readonly Span[]
}

/**
 * Pictures that follow one another, kept as their parts: a part that is drawn alike in several
 * pictures is kept once. Parts lie on one another as they did in the pictures.
 */
export class FilmLayers {
  readonly #spans = new Map<string, Span[]>()
  #order: string[] = []

  /** Adds the next picture, from the lowest of its parts to the highest. */
  show(parts: readonly string[], [fromMs, untilMs]: Span): void {
    let above: string | null = null
    for (const drawn of [...new Set(parts)].reverse()) {
      if (!this.#spans.has(drawn)) this.#insert(drawn, above)
      above = drawn
      const spans = this.#spans.get(drawn) ?? []
      const last = spans.at(-1)
      if (last?.[1] === fromMs) spans[spans.length - 1] = [last[0], untilMs]
      else spans.push([fromMs, untilMs])
      this.#spans.set(drawn, spans)
    }
  }

  /** All parts, from the lowest to the highest. */
  get parts(): readonly FilmPart[] {
    return this.#order.map((drawn) => ({ drawn, spans: this.#spans.get(drawn) ?? [] }))
  }

  #insert(drawn: string, above: string | null): void {
    const at = above === null ? this.#order.length : this.#order.indexOf(above)
    this.#order.splice(at, 0, drawn)
  }
}
