import type { FilmPart, Span } from './filmLayers.ts'

/** Where something that moves is, at a time from the film's beginning; it goes straight to the next place. */
export interface FilmPlace {
  readonly atMs: number
  readonly x: number
  readonly y: number
}

/** Something that moves: what is drawn around the origin, and where it is when. */
export interface FilmMover {
  readonly drawn: string
  readonly places: readonly FilmPlace[]
}

/**
 * Writes what is seen when, and what moves, as a stylesheet that any browser plays in an image too.
 * Without it, and where motion is not wanted, the last moment of the film is what one sees.
 */
export class FilmMotion {
  readonly #wholeMs: number
  #rules: string[] = []

  constructor(wholeMs: number) {
    this.#wholeMs = wholeMs
  }

  /** A part, seen in its spans. */
  part({ drawn, spans }: FilmPart): string {
    const isLast = spans.at(-1)?.[1] === this.#wholeMs
    if (isLast && spans[0]?.[0] === 0 && spans.length === 1) return drawn
    const name = this.#rule(
      seen(spans).map(([ms, is]) => [ms, `visibility:${is}`]),
      'step-end',
    )
    return `<g class="${name}"${isLast ? '' : ' visibility="hidden"'}>${drawn}</g>`
  }

  /** A mover, seen from its first place to its last. */
  mover({ drawn, places }: FilmMover): string {
    const [first, last] = [places[0], places.at(-1)]
    if (!first || !last) return ''
    const hidden = `opacity:0;transform:${move(first)}`
    const frames = places.map((place): Frame => [place.atMs, `opacity:1;transform:${move(place)}`])
    const isLast = last.atMs === this.#wholeMs
    const name = this.#rule(
      [
        ...(first.atMs > 0
          ? [
              [0, hidden],
              [first.atMs - 1, hidden],
            ]
          : []),
        ...frames,
        ...(isLast
          ? []
          : [
              [last.atMs + 1, `opacity:0;transform:${move(last)}`],
              [this.#wholeMs, hidden],
            ]),
      ] as Frame[],
      'linear',
    )
    const rest = isLast ? ` transform="translate(${last.x} ${last.y})"` : ' opacity="0"'
    return `<g class="${name}"${rest}>${drawn}</g>`
  }

  /** A bar that grows from nothing to what is drawn, as the film goes on. */
  growing(drawn: string): string {
    const name = this.#rule(
      [
        [0, 'transform:scaleX(0)'],
        [this.#wholeMs, 'transform:none'],
      ],
      'linear',
    )
    return `<g class="${name}">${drawn}</g>`
  }

  /** The stylesheet of all that was written so far. */
  get style(): string {
    return `@media (prefers-reduced-motion:no-preference){[class^=rs]{animation-duration:${this.#wholeMs}ms;animation-iteration-count:infinite}${this.#rules.join('')}}`
  }

  #rule(frames: readonly Frame[], timing: 'linear' | 'step-end'): string {
    const name = `rs${this.#rules.length}`
    const said = frames.map(([ms, look]) => `${this.#percent(ms)}%{${look}}`).join('')
    this.#rules.push(
      `.${name}{animation-name:${name};animation-timing-function:${timing}}@keyframes ${name}{${said}}`,
    )
    return name
  }

  #percent(ms: number): number {
    return Math.round((ms / this.#wholeMs) * 100_000) / 1000
  }
}

type Frame = readonly [ms: number, look: string]

function seen(spans: readonly Span[]): (readonly [number, 'visible' | 'hidden'])[] {
  const frames: (readonly [number, 'visible' | 'hidden'])[] =
    spans[0]?.[0] === 0 ? [] : [[0, 'hidden']]
  for (const [fromMs, untilMs] of spans) frames.push([fromMs, 'visible'], [untilMs, 'hidden'])
  return frames
}

function move({ x, y }: FilmPlace): string {
  return `translate(${x}px,${y}px)`
}
