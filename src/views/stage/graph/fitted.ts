/** The text, cut with an ellipsis where it is wider than `widthMax` pixels; a character is never halved. */
export function fitted(text: string, widthMax: number, font: GraphFont): string {
  if (textWidth(text, font) <= widthMax) return text
  const characters = [...text]
  let shown = Math.min(characters.length - 1, Math.ceil(widthMax / narrowest))
  while (shown > 1 && textWidth(cutAfter(characters, shown), font) > widthMax) shown--
  return cutAfter(characters, shown)
}

/** The fonts of the graph's words, as the stylesheets beside this set them. */
export type GraphFont = keyof typeof fonts

/** As wide as the browser draws it, in pixels: a name may be of any script, or of emoji. */
export function textWidth(text: string, font: GraphFont): number {
  const key = `${font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size >= widthsKeptMax) widths.clear()
  const width = measured(text, font)
  widths.set(key, width)
  return width
}

const widths = new Map<string, number>()
const widthsKeptMax = 5000
/** No letter that is counted on is narrower, in pixels; it only bounds where the cutting begins. */
const narrowest = 2.5
const fonts = { name: '650 13px', room: '700 14px', words: '12px' } as const
let context: CanvasRenderingContext2D | null | undefined

function measured(text: string, font: GraphFont): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 8
  context.font = `${fonts[font]} ${getComputedStyle(document.documentElement).fontFamily}`
  return context.measureText(text).width
}

function cutAfter(characters: readonly string[], shown: number): string {
  return `${characters.slice(0, shown).join('')}…`
}
