import type { ReactNode } from 'react'
import { history } from '#reading/events/eventTouches.ts'
import { select } from '#store/commands/select.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/describeEvent.ts'

/** A fact: its name and what it is. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Names in a line, or a word that there are none. */
export function Names({
  names,
  none,
}: {
  readonly names: readonly string[]
  readonly none?: string
}) {
  const { inspector } = useWords()
  if (names.length > 0) return <span>{names.join(', ')}</span>
  return <span className="soft">{none ?? inspector.none}</span>
}

/** How many events of a history are shown. */
const historyMax = 30

/** What happened to a client or a room, newest first. */
export function History({ client, room }: { readonly client?: string; readonly room?: string }) {
  const trace = useRoomscope((state) => state.trace)
  const words = useWords()
  const playhead = useRoomscope((state) => state.playhead)
  const about = {
    ...(client === undefined ? {} : { client }),
    ...(room === undefined ? {} : { room }),
  }
  const { events, more } = history(trace, playhead, about, historyMax)
  return (
    <>
      <h3>{words.inspector.history}</h3>
      <ol className="history">
        {events.map((event) => (
          <li key={event.seq}>
            <button type="button" onClick={() => select({ kind: 'event', seq: event.seq })}>
              <span className="history-at">{words.inspector.ms({ ms: event.at })}</span>{' '}
              {describeEvent(words, trace, event)}
            </button>
          </li>
        ))}
      </ol>
      {more && <p className="hint">{words.inspector.earlier}</p>}
    </>
  )
}
