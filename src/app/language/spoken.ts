import { createStore } from 'zustand/vanilla'
import { en } from '#words/en/en.ts'
import { firstSpoken, isLanguage, type Language, languages } from '#words/languages.ts'
import type { Words } from '#words/words.ts'
import { fetchNeeded } from './pack.ts'

interface Spoken {
  readonly language: Language
  readonly words: Words
}

const storageKey = 'roomscope.language'

/** What the page speaks now. English is in the first script; another language is fetched. */
export const spoken = createStore<Spoken>(() => ({ language: 'en', words: en }))

/**
 * Speaks the language that was chosen here before, or else the first of the browser's; English when
 * that cannot be fetched.
 */
export function startSpeaking(): Promise<void> {
  return speakIn(rememberedLanguage() ?? firstSpoken(navigator.languages)).catch(() => undefined)
}

/** Speaks a language from now on, and after a reload too. Rejects, and changes nothing, when it cannot be fetched. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speakIn(language)
  rememberLanguage(language)
}

async function speakIn(language: Language): Promise<void> {
  const words = language === 'en' ? en : (await import('#words/zh/zh.ts')).zh
  await fetchNeeded(language)
  document.documentElement.lang = languages[language].tag
  spoken.setState({ language, words })
}

/** A browser may refuse to remember anything. */
function rememberedLanguage(): Language | null {
  try {
    const language = localStorage.getItem(storageKey)
    return isLanguage(language) ? language : null
  } catch {
    return null
  }
}

function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // It holds until the page is closed.
  }
}
