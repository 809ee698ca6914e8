import { tenths } from '#app/taking/rounded.ts'
import { textLines } from './linesOfText.ts'
import { plainColour } from './plainColour.ts'
import { plainSvg } from './plainSvg.ts'
import { svgElement } from './svgElement.ts'

/** What a copy of a piece of the page is: its shapes, and how large they are in CSS pixels. */
export interface PlainPage {
  readonly element: SVGElement
  readonly width: number
  readonly height: number
}

/** What somebody works with, or what is only heard, is no part of a picture. */
const leftOut = 'input, select, textarea, label, [role="group"]:has(input), [role="status"]'

/**
 * A copy of a piece of the page as SVG that needs no stylesheet: grounds, borders, words, drawings
 * and what is painted on canvases, where they stand now. What is scrolled out of sight is left out.
 */
export function plainPage(root: HTMLElement): PlainPage {
  const at = root.getBoundingClientRect()
  const into = svgElement('g', {})
  let bottom = 0
  const put = (shapes: readonly SVGElement[], until: number) => {
    into.append(...shapes)
    if (shapes.length > 0) bottom = Math.max(bottom, until - at.top)
  }
  const walk = (element: Element, clip: DOMRect) => {
    if (!isSeen(element, clip)) return
    const box = element.getBoundingClientRect()
    if (element instanceof SVGSVGElement) return put(drawing(element, at), box.bottom)
    if (element instanceof HTMLCanvasElement)
      return put([canvasImage(element, box, at)], box.bottom)
    const style = getComputedStyle(element)
    if (element !== root) put(ground(style, box, at), box.bottom)
    const within = style.overflow === 'visible' ? clip : box
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, within)
      else if (child instanceof Text) {
        const lines = textLines(child, at).filter(({ y }) => y + at.top < within.bottom)
        put(
          lines.map((line) => writtenLine(line, style)),
          box.bottom,
        )
      }
    }
  }
  walk(root, at)
  return { element: into, width: at.width, height: bottom }
}

function isSeen(element: Element, clip: DOMRect): boolean {
  if (element.matches(leftOut)) return false
  const { display, visibility, opacity, clipPath } = getComputedStyle(element)
  if (display === 'none' || visibility === 'hidden' || opacity === '0') return false
  if (clipPath !== 'none') return false
  const { top, bottom, width, height } = element.getBoundingClientRect()
  return width > 1 && height > 1 && bottom > clip.top && top < clip.bottom - 4
}

/** A drawing, moved to where it stands and as large as it is there. */
function drawing(svg: SVGSVGElement, at: DOMRect): SVGElement[] {
  const moved = svg.getScreenCTM()
  if (!moved) return []
  const { a, b, c, d, e, f } = moved
  const to = [a, b, c, d, e - at.left, f - at.top].map((part) => Math.round(part * 1000) / 1000)
  return [svgElement('g', { transform: `matrix(${to.join(' ')})` }, [plainSvg(svg)])]
}

function canvasImage(canvas: HTMLCanvasElement, box: DOMRect, at: DOMRect): SVGElement {
  const { x, y, width, height } = placed(box, at)
  return svgElement('image', { x, y, width, height, href: canvas.toDataURL() })
}

/** What lies behind an element, and the line around it; a line on its left alone as well. */
function ground(style: CSSStyleDeclaration, box: DOMRect, at: DOMRect): SVGElement[] {
  const { x, y, width, height } = placed(box, at)
  const fill = plainColour(style.backgroundColor)
  const [top, left] = [edge(style, 'top'), edge(style, 'left')]
  const isRound = top.width > 0
  const rx = Math.min(Number.parseFloat(style.borderTopLeftRadius) || 0, height / 2)
  const inset = top.width / 2
  const shapes: SVGElement[] = []
  if (fill.opacity > 0 || isRound) {
    shapes.push(
      svgElement('rect', {
        x: x + inset,
        y: y + inset,
        width: width - top.width,
        height: height - top.width,
        rx: rx || undefined,
        fill: fill.opacity > 0 ? fill.hex : 'none',
        'fill-opacity': fill.opacity > 0 && fill.opacity < 1 ? fill.opacity : undefined,
        ...(isRound
          ? { stroke: top.hex, 'stroke-width': top.width, 'stroke-dasharray': top.dash }
          : {}),
      }),
    )
  }
  if (!isRound && left.width > 0) {
    shapes.push(svgElement('rect', { x, y, width: left.width, height, fill: left.hex }))
  }
  return shapes
}

function edge(style: CSSStyleDeclaration, side: 'top' | 'left') {
  const kind = style.getPropertyValue(`border-${side}-style`)
  const { hex, opacity } = plainColour(style.getPropertyValue(`border-${side}-color`))
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
  return {
    hex,
    width: kind === 'none' || opacity === 0 ? 0 : width,
    dash: kind === 'dashed' || kind === 'dotted' ? `${2 * width} ${2 * width}` : undefined,
  }
}

function writtenLine(
  { text, x, y, width }: ReturnType<typeof textLines>[number],
  style: CSSStyleDeclaration,
): SVGElement {
  const look = { 'font-size': Number.parseFloat(style.fontSize), 'font-weight': style.fontWeight }
  // Whatever letters a reader has, it stays within what is around it.
  const fit = { textLength: width, lengthAdjust: 'spacingAndGlyphs' }
  return svgElement('text', { x, y, ...look, ...fit, fill: plainColour(style.color).hex }, [text])
}

function placed({ x, y, width, height }: DOMRect, at: DOMRect) {
  return { x: tenths(x - at.x), y: tenths(y - at.y), width: tenths(width), height: tenths(height) }
}
