import { useEffect, useState } from 'react'
import { useWords } from '#views/parts/useWords.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]
const storageKey = 'roomscope.theme'

/** Light, dark, or as the system has it; remembered. */
export function ThemeChoice() {
  const { shell } = useWords()
  const [theme, setTheme] = useState<Theme>(rememberedTheme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    rememberTheme(theme)
  }, [theme])
  return (
    <select
      aria-label={shell.theme}
      value={theme}
      onChange={(event) => setTheme(event.target.value as Theme)}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {shell.themes[name]}
        </option>
      ))}
    </select>
  )
}

/** A browser may refuse to remember anything; the theme is then the system's. */
function rememberedTheme(): Theme {
  try {
    return themes.find((name) => name === localStorage.getItem(storageKey)) ?? 'system'
  } catch {
    return 'system'
  }
}

function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    // It holds until the page is closed.
  }
}
