import type { LinesAt } from '#reading/lines/linesAt.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import styles from './code.module.css'

/** What the lit lines have to do with the event at the playhead, in a sentence. */
export function Now({ lines }: { readonly lines: LinesAt | null }) {
  const words = useWords()
  const { code } = words
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const event = trace[playhead]
  if (!event) return <p className={styles.now}>{code.beforeFirst}</p>
  if (!lines) return <p className={styles.now}>{code.noLines}</p>
  const what = describeEvent(words, trace, event).replace(/\.$/, '')
  const waiting = lines.waiting.size
  return (
    <p className={styles.now}>
      {code.bonds[lines.bond ?? 'none']({ what, lines: lines.ran.length })}
      {waiting > 0 && ` ${code.waiting({ lines: waiting })}`}
    </p>
  )
}
