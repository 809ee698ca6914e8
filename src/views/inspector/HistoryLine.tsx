import type { ThreadPart } from '#reading/events/threads.ts'
import { select } from '#store/commands/select.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import styles from './historyLine.module.css'

interface HistoryLineProps {
  readonly event: TraceEvent
  /** What part it has in what it led to; the main one needs no word. */
  readonly part?: ThreadPart
}

/** An event in a line; choosing it tells all of it. */
export function HistoryLine({ event, part = 'main' }: HistoryLineProps) {
  const lab = useLab()
  const words = useWords()
  const trace = useRoomscope((state) => state.trace)
  return (
    <li className={styles.line} data-thread={part}>
      <button type="button" onClick={() => select(lab, { kind: 'event', seq: event.seq })}>
        <span className={styles.at}>{words.inspector.ms({ ms: event.at })}</span>{' '}
        {part !== 'main' && <b>{words.why[part]}</b>} {describeEvent(words, trace, event)}
      </button>
    </li>
  )
}
