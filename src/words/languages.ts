/** The languages that the page speaks, each as it calls itself. */
export const languages = {
  en: { name: 'English', tag: 'en' },
  zh: { name: '中文', tag: 'zh-Hans' },
} as const

/** A language that the page speaks. */
export type Language = keyof typeof languages

/** The first of some language tags (`zh-CN`, `en-GB`) that the page speaks; English when none is. */
export function firstSpoken(tags: readonly string[]): Language {
  const found = tags.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLanguage)
  return found ?? 'en'
}

/** Whether the page speaks it. */
export function isLanguage(name: string | null | undefined): name is Language {
  return name !== null && name !== undefined && Object.hasOwn(languages, name)
}
