import type { Selection } from '#reading/selection.ts'
import { select } from '#store/commands/select.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { ExpectThis } from '#views/scenario/ExpectThis.tsx'
import { ConnectionFacts } from './ConnectionFacts.tsx'
import { EventFacts } from './EventFacts.tsx'
import { MembershipFacts } from './MembershipFacts.tsx'
import { RoomFacts } from './RoomFacts.tsx'
import './inspector.css'

/** Everything that is known of what is chosen. */
export function Inspector() {
  const selection = useRoomscope((state) => state.selection)
  return (
    <section aria-label="Inspector" className="panel inspector">
      <header className="panel-head">
        <h2>Inspector</h2>
        <p className="counts">{selection ? selection.kind : ''}</p>
        {selection && (
          <button type="button" className="button button-small" onClick={() => select(null)}>
            Clear
          </button>
        )}
      </header>
      <Scroller className="inspector-body" label="Details">
        <Facts selection={selection} />
        <ExpectThis subject={selection} />
      </Scroller>
    </section>
  )
}

function Facts({ selection }: { readonly selection: Selection | null }) {
  switch (selection?.kind) {
    case undefined:
      return (
        <p className="hint">
          Choose a connection, a room, a membership or an event to see all that is known of it.
        </p>
      )
    case 'connection':
      return <ConnectionFacts id={selection.connection} />
    case 'room':
      return <RoomFacts room={selection.room} />
    case 'membership':
      return <MembershipFacts connection={selection.connection} room={selection.room} />
    case 'event':
      return <EventFacts seq={selection.seq} />
  }
}
