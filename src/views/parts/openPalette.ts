/** The theme's colours as they are shown, for what CSS does not reach. */
export interface Palette {
  /** A colour by the name of its custom property. */
  readonly colour: (name: string) => string
  /** Stops watching the theme. */
  readonly close: () => void
}

/** Reads each colour once, and again only after the theme has changed, which is told. */
export function openPalette(changed: () => void = () => undefined): Palette {
  const root = document.documentElement
  const style = getComputedStyle(root)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const known = new Map<string, string>()
  const forget = () => {
    known.clear()
    changed()
  }
  const watch = new MutationObserver(forget)
  watch.observe(root, { attributeFilter: ['data-theme'] })
  for (const query of [dark, forced]) query.addEventListener('change', forget)
  return {
    colour: (name) => {
      const colour = known.get(name) ?? resolved(style, dark.matches, name)
      known.set(name, colour)
      return colour
    },
    close: () => {
      watch.disconnect()
      for (const query of [dark, forced]) query.removeEventListener('change', forget)
    },
  }
}

/** A theme colour in the scheme that is shown: canvas does not know light-dark(). */
function resolved(style: CSSStyleDeclaration, systemIsDark: boolean, name: string): string {
  const text = style.getPropertyValue(name).trim()
  const pair = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(text)
  if (!pair) return /^[a-z]+$/i.test(text) ? systemColour(text) : text
  const isDark = style.colorScheme.includes('light dark')
    ? systemIsDark
    : style.colorScheme.includes('dark')
  return (isDark ? pair[2] : pair[1]) ?? text
}

/** A colour that the system has by this name, as `#rrggbb`. */
function systemColour(name: string): string {
  const probe = document.createElement('i')
  probe.style.color = name
  document.body.append(probe)
  const parts = getComputedStyle(probe).color.match(/\d+/g) ?? []
  probe.remove()
  return `#${parts
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`
}
