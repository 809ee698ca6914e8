import { svgElement } from './svgElement.ts'
import { wrapped } from './wrapped.ts'

/** How a text of a picture is written; sizes in CSS pixels. */
export interface Letters {
  readonly size: number
  readonly weight: number
  /** From line to line. */
  readonly line: number
}

/** The letters of a picture, by what they are for. */
export const letters = {
  title: { size: 24, weight: 700, line: 30 },
  caption: { size: 17, weight: 600, line: 24 },
  under: { size: 15, weight: 400, line: 22 },
  law: { size: 15, weight: 500, line: 22 },
} as const satisfies Record<string, Letters>

/** The page's letters where they are there; else what the reader's machine has. */
export const pictureFamily =
  "'Inter Variable', Inter, system-ui, 'Segoe UI', 'Noto Sans SC', sans-serif"

/** Where a text stands: its left upper corner, and how wide it may be. */
interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A text as lines of SVG, one below the other, in a colour. */
export function lettered(
  text: string,
  { size, weight, line }: Letters,
  { x, y, width }: Place,
  fill: string,
): readonly SVGElement[] {
  const font = `${weight} ${size}px`
  const look = { 'font-size': size, 'font-weight': weight, fill }
  return wrapped(text, width, (each) => widthOf(each, font)).map((each, i) =>
    svgElement('text', { x, y: y + i * line + size, ...look }, [each]),
  )
}

let context: CanvasRenderingContext2D | null | undefined

/** How wide a text is in a font of the page, in CSS pixels. */
function widthOf(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 8
  context.font = `${font} ${getComputedStyle(document.documentElement).fontFamily}`
  return context.measureText(text).width
}
