import { saidOf } from '#store/noticeError.ts'
import type { Notice } from '#store/state.ts'
import { store } from '#store/store.ts'
import type { Said } from '#words/said.ts'

/** Tells the user something; `action` is a button beside it. */
export function tell(tone: Notice['tone'], said: Said | string, action?: Notice['action']): void {
  const notice: Said = typeof said === 'string' ? { code: 'asTold', params: { text: said } } : said
  store.setState({ notice: { ...notice, tone, ...(action ? { action } : {}) } })
}

/** Tells the user what went wrong. */
export function tellError(error: unknown): void {
  tell('error', saidOf(error))
}

/** Takes the notice away. */
export function dismissNotice(): void {
  store.setState({ notice: null })
}
