import type { Words } from '#words/words.ts'

/** Which language the page speaks. */
export const language = {
  label: 'Language / 语言',
  notFetched: '取不到那种语言。看看网络是否连着，再试一次。',
} satisfies Words['language']
