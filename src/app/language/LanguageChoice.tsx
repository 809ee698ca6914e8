import { startTransition } from 'react'
import { useStore } from 'zustand'
import { tell } from '#store/commands/tell.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { type Language, languages } from '#words/languages.ts'
import { chooseLanguage, spoken } from './spoken.ts'

/** The language of the page; remembered. Each stands there as it calls itself. */
export function LanguageChoice() {
  const lab = useLab()
  const words = useWords().language
  const language = useStore(spoken, (state) => state.language)
  function choose(name: Language) {
    startTransition(async () => {
      await chooseLanguage(name).catch(() =>
        tell(lab, 'error', ({ language }) => language.notFetched),
      )
    })
  }
  return (
    <select
      aria-label={words.label}
      value={language}
      onChange={(event) => choose(event.target.value as Language)}
    >
      {Object.entries(languages).map(([id, { name, tag }]) => (
        <option key={id} value={id} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  )
}
