import type { LogFilter } from '#reading/selection.ts'
import { store } from '#store/store.ts'

/** Narrows the event log; parts left out stay as they were. */
export function filterLog(change: Partial<LogFilter>): void {
  store.setState(({ logFilter }) => ({ logFilter: { ...logFilter, ...change } }))
}

/** Holds the log where it is, or lets it follow again. */
export function freezeLog(frozen: boolean): void {
  store.setState(({ playhead }) => ({ logFrozenAt: frozen ? playhead : null }))
}
