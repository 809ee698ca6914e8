/** A rectangle in device pixels; `right` and `bottom` are outside. */
export interface Pixels {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How strong a pixel is in which one cell lies, two, three, and more. */
const strengths = [0, 0.78, 0.88, 0.95, 1] as const

/**
 * Cells as pixels: each pixel counts the cells that lie in it, so that one that comes or goes is one
 * rectangle to paint, however many share its pixels.
 */
export class CellRaster {
  #image: ImageData = new ImageData(1, 1)
  #counts = new Uint16Array(1)
  #words = new Uint32Array(1)
  readonly #ramp = new Uint32Array(strengths.length)

  /** Empties it, at a size in device pixels and in a colour, written `#rrggbb`. */
  begin(width: number, height: number, colour: string): void {
    if (this.#image.width !== width || this.#image.height !== height) {
      this.#image = new ImageData(width, height)
      this.#counts = new Uint16Array(width * height)
      this.#words = new Uint32Array(this.#image.data.buffer)
    } else {
      this.#counts.fill(0)
      this.#words.fill(0)
    }
    const bytes = new Uint8Array(this.#ramp.buffer)
    const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    for (const [i, strength] of strengths.entries()) {
      bytes.set([...rgb, Math.round(255 * strength)], 4 * i)
    }
  }

  /** A cell comes, or one that was there goes. */
  add({ left, top, right, bottom }: Pixels, by: 1 | -1): void {
    const { width, height } = this.#image
    const [from, to] = [Math.max(0, left), Math.min(width, right)]
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (let x = from; x < to; x++) {
        const at = y * width + x
        const count = (this.#counts[at] ?? 0) + by
        this.#counts[at] = count
        this.#words[at] = this.#ramp[Math.min(count, strengths.length - 1)] ?? 0
      }
    }
  }

  /** Paints all of it, its corner at a point; or only what lies in a rectangle of it. */
  paint(context: CanvasRenderingContext2D, x: number, y: number, only?: Pixels): void {
    if (!only) return context.putImageData(this.#image, x, y)
    const { left, top, right, bottom } = only
    context.putImageData(this.#image, x, y, left, top, right - left, bottom - top)
  }
}
