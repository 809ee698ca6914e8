import type { Lab } from '#store/lab.ts'
import { saidOf } from '#store/noticeError.ts'
import type { Notice } from '#store/state.ts'
import type { Said, Saying } from '#words/said.ts'

/** Tells the user something; `action` is a button beside it. */
export function tell(
  lab: Lab,
  tone: Notice['tone'],
  said: Said | Saying,
  action?: Notice['action'],
): void {
  const told = typeof said === 'function' ? { say: said } : said
  lab.store.setState({ notice: { ...told, tone, ...(action ? { action } : {}) } })
}

/** Tells the user what went wrong. */
export function tellError(lab: Lab, error: unknown): void {
  tell(lab, 'error', saidOf(error))
}

/** Takes the notice away. */
export function dismissNotice(lab: Lab): void {
  lab.store.setState({ notice: null })
}
