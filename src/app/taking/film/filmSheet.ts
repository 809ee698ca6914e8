import {
  badge,
  badgeRoom,
  drawingWidth,
  type Inks,
  margin,
  pictureWidth,
} from '#app/taking/picture/framed.ts'
import { lettered, letters, pictureFamily } from '#app/taking/picture/lettering.ts'
import { svgElement } from '#app/taking/picture/svgElement.ts'
import type { FilmMoment } from './filmMoments.ts'
import type { FilmMotion } from './filmMotion.ts'
import type { FilmBroken, FilmWords } from './filmWords.ts'
import { plainText } from './plainText.ts'

/** Where everything stands around the drawing of a film, and what is written there when. */
export interface FilmSheet {
  /** What is written at a moment, each a part of its own. */
  readonly writtenAt: (moment: FilmMoment, step: number) => readonly string[]
  /** The whole file. */
  readonly file: (pieces: FilmPieces, motion: FilmMotion) => string
}

interface FilmPieces {
  readonly words: readonly string[]
  readonly drawing: readonly string[]
  readonly growing: string
}

/** Room for what is written is kept from the beginning, so nothing moves when a law breaks. */
export function filmSheet(
  said: FilmWords,
  steps: readonly number[],
  drawingHeight: number,
  inks: Inks,
): FilmSheet {
  const write = (
    text: string,
    look: (typeof letters)[keyof typeof letters],
    y: number,
    ink: string,
  ) => lettered(text, look, { x: margin, y, width: drawingWidth }, ink)
  const title = write(said.title, letters.title, margin, inks.ink)
  const underTop = margin + title.length * letters.title.line
  const captionTop = underTop + letters.under.line + 4
  const captionAt = (step: number) =>
    write(said.caption(step), letters.caption, captionTop, inks.ink)
  const captionLines = Math.max(1, ...steps.map((step) => captionAt(step).length))
  const top = captionTop + captionLines * letters.caption.line + 8
  const lineY = top + drawingHeight + 10
  const rows = brokenRows(said.broken, lineY + 16, inks)
  const height = rows.until + margin
  const standing = [
    ...title,
    ...write(said.under, letters.under, underTop, inks.soft),
    svgElement('path', { d: `M${margin},${lineY} h${drawingWidth}`, stroke: inks.line }),
  ]
  return {
    writtenAt: (moment, step) => [
      ...captionAt(step).map((each) => plainText(each)),
      plainText(clock(said.clock(moment.nowMs), underTop, inks.soft)),
      ...rows.rows.filter(({ seq }) => seq <= moment.seq).map(({ drawn }) => drawn),
    ],
    file: ({ words, drawing, growing }, motion) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" ${sizes(height)} role="img" font-family="${pictureFamily}">`,
        plainText(svgElement('title', {}, [said.title]), svgElement('desc', {}, [said.told])),
        `<style>${motion.style}</style>`,
        `<rect width="${pictureWidth}" height="${height}" fill="${inks.panel}"/>`,
        plainText(...standing),
        ...words,
        `<g transform="translate(${margin} ${top})">${drawing.join('\n')}</g>`,
        `<g transform="translate(0 ${height - barHeight})" fill="${inks.soft}">${growing}</g>`,
        '</svg>\n',
      ].join('\n'),
  }
}

const barHeight = 4

/** How far the film has come, below everything. */
export const filmBar = `<rect width="${pictureWidth}" height="${barHeight}"/>`

function sizes(height: number): string {
  return `width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}"`
}

function clock(text: string, y: number, ink: string): SVGElement {
  const { size, weight } = letters.under
  const place = { x: margin + drawingWidth, y: y + size, 'text-anchor': 'end' }
  return svgElement('text', { ...place, 'font-size': size, 'font-weight': weight, fill: ink }, [
    text,
  ])
}

function brokenRows(broken: readonly FilmBroken[], top: number, inks: Inks) {
  let y = top
  const rows = broken.map(({ seq, number, text }) => {
    const indent = number > 0 ? badgeRoom : 0
    const place = { x: margin + indent, y, width: drawingWidth - indent }
    const lines = lettered(text, letters.law, place, inks.ink)
    const mark = number > 0 ? badge(number, y + 11, inks) : []
    const drawn = plainText(...mark, ...lines)
    y += lines.length * letters.law.line + 6
    return { seq, drawn }
  })
  return { rows, until: y }
}
