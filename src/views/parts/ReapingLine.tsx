import { useMemo } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import { type Reaping, reaping } from '#reading/silence/reaping.ts'
import type { Words } from '#words/words.ts'
import styles from './reapingLine.module.css'
import { useRoomscope } from './useRoomscope.ts'
import { useWords } from './useWords.ts'

/** For a connection that fell silent: when the heartbeat finds it, or how long that took. */
export function ReapingLine({ id }: { readonly id: ConnectionId }) {
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const nowMs = useRoomscope((state) => state.world.nowMs)
  const scenario = useRoomscope((state) => state.scenario)
  const shownMs = useRoomscope((state) => Math.max(state.shownMs, state.world.nowMs))
  const found = useMemo(
    () => reaping(trace, playhead, nowMs, id, scenario),
    [trace, playhead, nowMs, id, scenario],
  )
  const words = reapingWords(useWords(), found, shownMs)
  if (found.kind === 'heard' || words === null) return null
  const part =
    found.kind === 'countdown' ? (shownMs - found.sinceMs) / (found.atMs - found.sinceMs) : 1
  return (
    <p className={styles.line} data-found={found.kind} data-part="reaping">
      {words}
      {found.kind === 'countdown' && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${Math.min(100, Math.max(0, part * 100))}%` }} />
        </span>
      )}
    </p>
  )
}

function reapingWords({ silence }: Words, found: Reaping, shownMs: number): string | null {
  switch (found.kind) {
    case 'heard':
      return null
    case 'countdown': {
      const silentMs = shownMs - found.sinceMs
      const leftMs = found.atMs - shownMs
      if (leftMs < 0) return silence.overdue({ silentMs, overdueMs: -leftMs })
      return silence.reaped({ silentMs, leftMs, atMs: found.atMs })
    }
    case 'never':
      return silence.never[found.why]
    case 'found':
      return silence.found({ tookMs: found.tookMs })
  }
}
