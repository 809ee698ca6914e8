import { togetherFor } from '#reading/events/threads.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './history.module.css'

/** All that had to come together for an event, back to the steps. */
export function Because({ seq }: { readonly seq: number }) {
  const { inspector: words } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const because = togetherFor(trace, seq).filter(({ event }) => event.seq !== seq)
  if (because.length === 0) return null
  return (
    <>
      <h3>{words.event.because}</h3>
      <ol className={styles.history}>
        {because.map(({ event, part }) => (
          <HistoryLine key={event.seq} event={event} part={part} />
        ))}
      </ol>
    </>
  )
}
