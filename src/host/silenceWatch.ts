/** Something that should be heard from: `onSilence` is called when it was not, for so long. */
export class SilenceWatch {
  readonly #ticksMax: number
  readonly #tickMs: number
  readonly #onSilence: () => void
  #timer: ReturnType<typeof setInterval> | null = null
  #ticks = 0

  /** `silenceMs` is counted in ticks: a machine that slept has missed them, and nobody is blamed for it. */
  constructor(silenceMs: number, onSilence: () => void, tickMs = 1000) {
    this.#ticksMax = Math.ceil(silenceMs / tickMs)
    this.#tickMs = tickMs
    this.#onSilence = onSilence
  }

  /** Waits to hear something, from now on. */
  begin(): void {
    this.#ticks = 0
    this.#timer ??= setInterval(() => this.#tick(), this.#tickMs)
  }

  heard(): void {
    this.#ticks = 0
  }

  end(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #tick(): void {
    this.#ticks++
    if (this.#ticks < this.#ticksMax) return
    this.end()
    this.#onSilence()
  }
}
