import { select } from '#store/commands/select.ts'
import { showPane } from '#store/commands/showPane.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import type { RoomscopeState } from '#store/state.ts'

/** What of a run is on the screen. */
export interface Shown {
  /** The event that is shown last; -1 is before the first. */
  readonly playhead: number
  /** The tab in the middle; null leaves it as it is. */
  readonly pane: string | null
  /** The event that is chosen, as a problem is; null for none. */
  readonly chosen: number | null
}

/** What is on the screen now. */
export function shownNow({ playhead, pane, selection }: RoomscopeState): Shown {
  return { playhead, pane, chosen: selection?.kind === 'event' ? selection.seq : null }
}

/** Shows of the run that is on what was shown of it before; what it has not is left out. */
export function showAgain(lab: Lab, { playhead, pane, chosen }: Shown): void {
  const { length } = lab.store.getState().trace
  if (playhead < length - 1) goTo(lab, playhead)
  if (chosen !== null && chosen < length) select(lab, { kind: 'event', seq: chosen })
  if (pane !== null) showPane(lab, pane)
}
