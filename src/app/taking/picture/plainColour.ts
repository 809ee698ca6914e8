/** A colour as any program reads it, and how much it covers. */
export interface PlainColour {
  /** `#rrggbb` */
  readonly hex: string
  /** From 0 to 1. */
  readonly opacity: number
}

const known = new Map<string, PlainColour>()
let context: CanvasRenderingContext2D | null | undefined

/**
 * What a browser makes of a colour, `color(srgb …)` too, which programs that draw pictures do not
 * know. It is painted, and read from the canvas.
 */
export function plainColour(css: string): PlainColour {
  const found = known.get(css) ?? colourPainted(css)
  known.set(css, found)
  return found
}

function colourPainted(css: string): PlainColour {
  context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return { hex: '#000000', opacity: 1 }
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
  return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 100) / 100 }
}
