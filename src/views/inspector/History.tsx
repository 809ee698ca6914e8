import { history } from '#reading/events/eventTouches.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { HistoryLine } from './HistoryLine.tsx'
import styles from './history.module.css'

/** How many events of a history are shown. */
const historyMax = 30

/** What happened to a client or a room, newest first. */
export function History({ client, room }: { readonly client?: string; readonly room?: string }) {
  const { inspector: words } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const about = {
    ...(client === undefined ? {} : { client }),
    ...(room === undefined ? {} : { room }),
  }
  const { events, more } = history(trace, playhead, about, historyMax)
  return (
    <>
      <h3>{words.history}</h3>
      <ol className={styles.history}>
        {events.map((event) => (
          <HistoryLine key={event.seq} event={event} />
        ))}
      </ol>
      {more && <p className="hint">{words.earlier}</p>}
    </>
  )
}
