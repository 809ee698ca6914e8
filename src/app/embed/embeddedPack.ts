import { Pack } from '#app/language/pack.ts'
import type { embeddedInEnglish } from '#words/en/embedded.ts'

/** What is said of the page within another page. */
export const embeddedPack = new Pack<typeof embeddedInEnglish>({
  en: async () => (await import('#words/en/embedded.ts')).embeddedInEnglish,
  zh: async () => (await import('#words/zh/embedded.ts')).embeddedInChinese,
})
