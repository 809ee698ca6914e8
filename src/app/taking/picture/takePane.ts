import { colourOf, inksOf } from './drawingStand.tsx'
import { drawingWidth, framed } from './framed.ts'
import { pictureWords } from './pictureWords.ts'
import { plainPage } from './plainPage.ts'
import { svgElement } from './svgElement.ts'
import type { Sitter } from './takePicture.tsx'

/** A narrow pane is drawn larger, by no more than this. */
const scaleMax = 1.6

/** The ledger, the views or the matrix as they are shown now, with the moment in words; null while none is. */
export function takePane({ lab, words, said }: Sitter): SVGElement | null {
  const pane = document.querySelector<HTMLElement>('[data-part="sheet"]')
  if (!pane) return null
  const { element, width, height } = plainPage(pane)
  const scale = Math.min(scaleMax, drawingWidth / width)
  element.setAttribute('transform', `scale(${Math.round(scale * 1000) / 1000})`)
  const drawn = { element: svgElement('g', {}, [element]), height: Math.ceil(height * scale) }
  const inks = inksOf((name) => colourOf(pane, name))
  return framed(drawn, { words: pictureWords(words, said, lab.store.getState()), inks })
}
