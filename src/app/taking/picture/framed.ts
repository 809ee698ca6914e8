import { type Letters, lettered, letters, pictureFamily } from './lettering.ts'
import type { PictureWords } from './pictureWords.ts'
import { svgElement } from './svgElement.ts'

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
}

/** All pictures are as wide as this, in CSS pixels. */
export const pictureWidth = 960
export const margin = 28
export const drawingWidth = pictureWidth - 2 * margin

/** The drawing with what it is above it, and below it what was broken by then, in words. */
export function framed({ element, height }: Drawn, { words, inks }: Frame): SVGElement {
  const parts: SVGElement[] = []
  let y = margin
  const write = (text: string, look: Letters, fill: string, indent = 0) => {
    const place = { x: margin + indent, y, width: drawingWidth - indent }
    const lines = lettered(text, look, place, fill)
    parts.push(...lines)
    y += lines.length * look.line
  }
  write(words.title, letters.title, inks.ink)
  write(words.moment, letters.under, inks.soft)
  y += 10
  element.setAttribute('transform', `translate(${margin} ${y})`)
  y += height + 10
  parts.push(svgElement('path', { d: `M${margin},${y} h${drawingWidth}`, stroke: inks.line }))
  y += 16
  for (const { number, text } of words.broken) {
    parts.push(...badge(number, y + 11, inks))
    write(text, letters.law, inks.ink, badgeRoom)
    y += 6
  }
  if (words.rest !== '') write(words.rest, letters.under, inks.soft)
  return whole(y + margin - 6, inks, words, [element, ...parts])
}

/** How far the words of a broken law stand right of the margin. */
export const badgeRoom = 30

/** The number that stands in the drawing too. */
export function badge(number: number, y: number, { broken, panel }: Inks): readonly SVGElement[] {
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
    {
      ...size,
      viewBox: `0 0 ${pictureWidth} ${height}`,
      role: 'img',
      'font-family': pictureFamily,
    },
    [
      svgElement('title', {}, [title]),
      svgElement('desc', {}, [told]),
      svgElement('rect', { ...size, fill: panel }),
      ...parts,
    ],
  )
}
