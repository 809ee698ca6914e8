import { fetchVerbs } from '#views/clients/fetchVerbs.ts'
import { fetchReading } from '#views/parts/useReading.ts'
import { fetchDrag } from '#views/stage/graph/dragging/DragLater.tsx'
import { fetchLedgers } from '#views/stage/ledger/later.tsx'
import { fetchSides } from './fetchSides.ts'
import { fetchPanes } from './panes.tsx'

/** What many visits need, but none at once; the most likely comes first. */
const parts: readonly (() => Promise<unknown>)[] = [
  fetchSides,
  fetchReading,
  () => import('#views/inspector/Facts.tsx'),
  () => import('#app/guide/WatchedStrip.tsx'),
  fetchVerbs,
  fetchDrag,
  fetchLedgers,
  ...fetchPanes,
  () => import('#views/clients/VirtualRows.tsx'),
  () => import('#views/scenario/Scenario.tsx'),
  () => import('#app/opening/openFile.ts'),
  () => import('#app/labCalls.ts'),
]

/** Fetches what somebody may want next while nothing else is to be done, so that who looks need not wait. */
export function fetchWhenIdle(): void {
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000))
  // What cannot be fetched now is asked for again when somebody looks.
  for (const fetchPart of parts) whenIdle(() => void fetchPart().catch(() => undefined))
}
