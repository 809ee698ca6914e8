import { plainColour } from './plainColour.ts'
import { svgElement, textOfXml } from './svgElement.ts'

/** What of a stylesheet a picture shows, beside colours and moves, with what it is where nothing is said. */
const looks = {
  opacity: '1',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
} as const
const textLooks = { 'font-size': '', 'font-weight': '400', 'text-anchor': 'start' } as const

/** What a shape is made of; all else of it belongs to the page. */
const shapes = ['d', 'x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'points'] as const
const texts = ['text', 'tspan']
const groups = ['g', 'svg']

/**
 * A copy of what is drawn that needs no stylesheet: each shape with the colours, lines and letters
 * that it has on the page now, as attributes that any program knows. What is not seen is left out.
 */
export function plainSvg(drawn: SVGElement): SVGElement {
  return copied(drawn) ?? svgElement('g', {})
}

function copied(drawn: Element): SVGElement | null {
  if (drawn.tagName === 'title') return svgElement('title', {}, [drawn.textContent ?? ''])
  const style = getComputedStyle(drawn)
  if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0')
    return null
  const isGroup = groups.includes(drawn.tagName)
  const isText = texts.includes(drawn.tagName)
  const inks = isGroup ? {} : { ...ink(style, 'fill'), ...ink(style, 'stroke') }
  if (!isGroup && inks.fill === 'none' && inks.stroke === undefined) return null
  const copy = svgElement(drawn.tagName === 'svg' ? 'g' : drawn.tagName, {
    ...shapeAttributes(drawn),
    ...(isGroup ? saidInStyle(style, { opacity: '1' }) : saidInStyle(style, looks)),
    ...(isText ? saidInStyle(style, textLooks) : {}),
    ...inks,
    transform: style.transform === 'none' ? undefined : style.transform.replaceAll(', ', ' '),
  })
  for (const child of drawn.childNodes) {
    if (child instanceof Element) copy.append(copied(child) ?? '')
    else if (isText) copy.append(textOfXml(child.textContent ?? ''))
  }
  return isGroup && copy.childElementCount === 0 ? null : copy
}

function shapeAttributes(drawn: Element): Record<string, string> {
  const found = shapes.flatMap((name) => {
    const value = drawn.getAttribute(name)
    return value === null ? [] : [[name, value] as const]
  })
  return drawn.tagName === 'svg' ? {} : Object.fromEntries(found)
}

/** What differs from what is so where nothing is said. */
function saidInStyle(
  style: CSSStyleDeclaration,
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  const found = Object.entries(names).flatMap(([name, usual]) => {
    const value = style.getPropertyValue(name)
    return value === usual || value === '' ? [] : [[name, value.replaceAll('px', '')] as const]
  })
  return Object.fromEntries(found)
}

/** A colour that covers nothing is none. */
function ink(style: CSSStyleDeclaration, name: 'fill' | 'stroke'): Record<string, string> {
  const none: Record<string, string> = name === 'fill' ? { fill: 'none' } : {}
  const value = style.getPropertyValue(name)
  if (value === 'none') return none
  const { hex, opacity } = plainColour(value)
  const through = Number(style.getPropertyValue(`${name}-opacity`)) * opacity
  if (through === 0) return none
  return { [name]: hex, ...(through === 1 ? {} : { [`${name}-opacity`]: String(through) }) }
}
