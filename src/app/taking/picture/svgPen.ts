import { hundredths } from '#app/taking/rounded.ts'
import type { Pen } from '#views/stage/graph/drawFlights.ts'
import { svgElement } from './svgElement.ts'

/** Draws into a picture of SVG what is drawn on a canvas otherwise. */
export class SvgPen implements Pen {
  fillStyle: Pen['fillStyle'] = '#000'
  strokeStyle: Pen['strokeStyle'] = '#000'
  lineWidth = 1
  globalAlpha = 1
  font = ''
  textAlign: Pen['textAlign'] = 'left'
  readonly #into: SVGElement
  #dash = ''
  #path = ''
  #moves: readonly string[] = []
  #kept: (readonly string[])[] = []

  constructor(into: SVGElement) {
    this.#into = into
  }

  save(): void {
    this.#kept.push(this.#moves)
  }

  restore(): void {
    this.#moves = this.#kept.pop() ?? []
  }

  translate(x: number, y: number): void {
    this.#moves = [...this.#moves, `translate(${hundredths(x)},${hundredths(y)})`]
  }

  rotate(angle: number): void {
    this.#moves = [...this.#moves, `rotate(${hundredths((angle * 180) / Math.PI)})`]
  }

  setLineDash(segments: Iterable<number>): void {
    this.#dash = [...segments].join(' ')
  }

  beginPath(): void {
    this.#path = ''
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${hundredths(x)},${hundredths(y)} `
  }

  /** A whole circle: nothing else is drawn of one. */
  arc(x: number, y: number, radius: number): void {
    const half = `a${radius},${radius} 0 1 1`
    this.#path += `M${hundredths(x - radius)},${hundredths(y)} ${half} ${2 * radius},0 ${half} ${-2 * radius},0 z `
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${hundredths(x)},${hundredths(y)} h${width} v${height} h${-width} z `
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { x, y, width, height, fill: String(this.fillStyle) })
  }

  fill(): void {
    this.#add('path', { d: this.#path.trim(), fill: String(this.fillStyle) })
  }

  stroke(): void {
    this.#add('path', { d: this.#path.trim(), fill: 'none', ...this.#line() })
  }

  fillText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: String(this.fillStyle) })
  }

  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, { fill: 'none', ...this.#line() })
  }

  #line() {
    return {
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-dasharray': this.#dash || undefined,
    }
  }

  #write(text: string, x: number, y: number, ink: Readonly<Record<string, unknown>>): void {
    const { size = 12, weight = 400 } =
      /(?<weight>\d+) (?<size>\d+)px/.exec(this.font)?.groups ?? {}
    const anchor = this.textAlign === 'right' ? 'end' : 'start'
    const where = { x: hundredths(x), y: hundredths(y), 'text-anchor': anchor }
    const look = { 'font-size': size, 'font-weight': weight }
    this.#add('text', { ...where, ...look, ...ink }, [text])
  }

  #add(name: string, attributes: object, children: readonly string[] = []): void {
    const alpha = this.globalAlpha === 1 ? undefined : this.globalAlpha
    const transform = this.#moves.join(' ') || undefined
    this.#into.append(svgElement(name, { ...attributes, opacity: alpha, transform }, children))
  }
}
