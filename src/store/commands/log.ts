import type { LogFilter } from '#reading/selection.ts'
import type { Lab } from '#store/lab.ts'

/** Narrows the event log; parts left out stay as they were. */
export function filterLog(lab: Lab, change: Partial<LogFilter>): void {
  lab.store.setState(({ logFilter }) => ({ logFilter: { ...logFilter, ...change } }))
}

/** Holds the log where it is, or lets it follow again. */
export function freezeLog(lab: Lab, frozen: boolean): void {
  lab.store.setState(({ playhead }) => ({ logFrozenAt: frozen ? playhead : null }))
}
