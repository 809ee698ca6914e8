import type { Notice } from '#store/state.ts'
import { store } from '#store/store.ts'

/** Tells the user something; `action` is a button beside it. */
export function tell(tone: Notice['tone'], text: string, action?: Notice['action']): void {
  store.setState({ notice: { tone, text, ...(action ? { action } : {}) } })
}

/** Takes the notice away. */
export function dismissNotice(): void {
  store.setState({ notice: null })
}
