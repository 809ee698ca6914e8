import type { Notice } from '#store/state.ts'
import { store } from '#store/store.ts'

/** Tells the user something. */
export function tell(tone: Notice['tone'], text: string): void {
  store.setState({ notice: { tone, text } })
}

/** Takes the notice away. */
export function dismissNotice(): void {
  store.setState({ notice: null })
}
