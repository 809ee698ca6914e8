import type { PictureWords } from './pictureWords.ts'
import { svgElement } from './svgElement.ts'
import { wrapped } from './wrapped.ts'

/** The colours of a picture, by what they are for. */
export interface Inks {
  readonly panel: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  readonly broken: string
}

interface Drawn {
  readonly element: SVGElement
  readonly height: number
}

/** What may be put around a drawing, and with what. */
interface Frame {
  readonly words: PictureWords
  readonly inks: Inks
  /** How wide a text is in a font, in pixels. */
  readonly widthOf: (text: string, font: string) => number
}

/** All pictures are as wide as this, in CSS pixels. */
export const pictureWidth = 960
const margin = 28
export const drawingWidth = pictureWidth - 2 * margin
/** The page's letters where they are there; else what the reader's machine has. */
const family = "'Inter Variable', Inter, system-ui, 'Segoe UI', 'Noto Sans SC', sans-serif"

interface Letters {
  readonly size: number
  readonly weight: number
  /** From line to line. */
  readonly line: number
}

const title: Letters = { size: 24, weight: 700, line: 30 }
const under: Letters = { size: 15, weight: 400, line: 22 }
const law: Letters = { size: 15, weight: 500, line: 22 }

/** The drawing with what it is above it, and below it what was broken by then, in words. */
export function framed({ element, height }: Drawn, { words, inks, widthOf }: Frame): SVGElement {
  const parts: SVGElement[] = []
  let y = margin
  const write = (text: string, letters: Letters, fill: string, indent = 0) => {
    const font = `${letters.weight} ${letters.size}px`
    const room = pictureWidth - 2 * margin - indent
    for (const line of wrapped(text, room, (each) => widthOf(each, font))) {
      const look = { 'font-size': letters.size, 'font-weight': letters.weight, fill }
      parts.push(svgElement('text', { x: margin + indent, y: y + letters.size, ...look }, [line]))
      y += letters.line
    }
  }
  write(words.title, title, inks.ink)
  write(words.moment, under, inks.soft)
  y += 10
  element.setAttribute('transform', `translate(${margin} ${y})`)
  y += height + 10
  parts.push(svgElement('path', { d: `M${margin},${y} h${drawingWidth}`, stroke: inks.line }))
  y += 16
  for (const { number, text } of words.broken) {
    parts.push(...badge(number, y + 11, inks))
    write(text, law, inks.ink, 30)
    y += 6
  }
  if (words.rest !== '') write(words.rest, under, inks.soft)
  return whole(y + margin - 6, inks, words, [element, ...parts])
}

/** The number that stands in the drawing too. */
function badge(number: number, y: number, { broken, panel }: Inks): SVGElement[] {
  const look = { 'font-size': 12, 'font-weight': 700, 'text-anchor': 'middle', fill: panel }
  return [
    svgElement('circle', { cx: margin + 10, cy: y, r: 10, fill: broken }),
    svgElement('text', { x: margin + 10, y: y + 4.5, ...look }, [String(number)]),
  ]
}

function whole(
  height: number,
  { panel }: Inks,
  { title, moment, broken, rest }: PictureWords,
  parts: readonly SVGElement[],
): SVGElement {
  const told = [moment, ...broken.map(({ text }) => text), rest].filter(Boolean).join(' ')
  const size = { width: pictureWidth, height }
  return svgElement(
    'svg',
    { ...size, viewBox: `0 0 ${pictureWidth} ${height}`, role: 'img', 'font-family': family },
    [
      svgElement('title', {}, [title]),
      svgElement('desc', {}, [told]),
      svgElement('rect', { ...size, fill: panel }),
      ...parts,
    ],
  )
}
