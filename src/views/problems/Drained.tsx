import { useMemo } from 'react'
import { drainResult } from '#reading/result/drainResult.ts'
import type { Selection } from '#reading/selection.ts'
import { goTo } from '#store/commands/play.ts'
import { select } from '#store/commands/select.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** So many names of each kind are listed. */
const namesShownMax = 24

/** Whether the world came back to empty, and what was left; each can be chosen, at that moment. */
export function Drained() {
  const trace = useRoomscope((state) => state.trace)
  const result = useMemo(() => drainResult(trace), [trace])
  if (!result) return null
  const { seq, atMs, isEmpty, connections, rooms, entries } = result
  return (
    <section className={isEmpty ? 'drained' : 'drained drained-left'} aria-label="Drain result">
      <h3>
        <span aria-hidden="true">{isEmpty ? '✓' : '✗'}</span>{' '}
        {isEmpty ? 'Came back to empty' : 'Did not come back to empty'}
        <button type="button" className="drained-at" onClick={() => goTo(seq)}>
          at {atMs} ms
        </button>
      </h3>
      {isEmpty && <p>No connection, no room and no entry is left.</p>}
      <Left
        seq={seq}
        title="Connections the server still has"
        names={connections}
        selectionOf={(connection) => ({ kind: 'connection', connection })}
      />
      <Left
        seq={seq}
        title="Rooms"
        names={rooms}
        selectionOf={(room) => ({ kind: 'room', room })}
      />
      <Left
        seq={seq}
        title="Entries in connection → rooms"
        names={entries}
        selectionOf={(connection) => ({ kind: 'connection', connection })}
      />
    </section>
  )
}

interface LeftProps<T extends string> {
  readonly seq: number
  readonly title: string
  readonly names: readonly T[]
  readonly selectionOf: (name: T) => Selection
}

function Left<T extends string>({ seq, title, names, selectionOf }: LeftProps<T>) {
  if (names.length === 0) return null
  return (
    <p>
      {title}:{' '}
      {names.slice(0, namesShownMax).map((name) => (
        <button
          key={name}
          type="button"
          className="chip chip-torn drained-name"
          onClick={() => {
            goTo(seq)
            select(selectionOf(name))
          }}
        >
          {name}
        </button>
      ))}
      {names.length > namesShownMax && ` and ${names.length - namesShownMax} more`}
    </p>
  )
}
