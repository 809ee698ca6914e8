import { useMemo } from 'react'
import { select } from '#store/commands/select.ts'
import { type ClientView, clientViews } from '#store/selectors/clientViews.ts'
import { name } from '#store/selectors/describeEvent.ts'
import type { World } from '#trace/world.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { Scroller } from '#views/parts/Scroller.tsx'

/** So many views are listed; the inspector has those of any one client. */
const viewsShownMax = 300

/** What each client believes, from what it was told, beside what is so. */
export function Views({ world }: { readonly world: World }) {
  const views = useMemo(() => clientViews(world), [world])
  return (
    <div className="views">
      <h3 className="views-title">
        Client views <span className="book-note">whom each client believes to be in its rooms</span>
      </h3>
      <Scroller className="views-scroll" label="Client views">
        <ul>
          {views.slice(0, viewsShownMax).map((view) => (
            <Row key={`${view.connection} ${view.room}`} view={view} world={world} />
          ))}
        </ul>
        {views.length === 0 && <p className="book-empty">No client believes it is in a room.</p>}
        {views.length > viewsShownMax && (
          <p className="book-empty">And {views.length - viewsShownMax} more.</p>
        )}
      </Scroller>
    </div>
  )
}

function Row({ view, world }: { readonly view: ClientView; readonly world: World }) {
  const { connection, room, agreed, untold, outdated } = view
  const wrong = untold.length + outdated.length > 0
  return (
    <li className={wrong ? 'ledger-row ledger-ghost' : 'ledger-row'}>
      <button
        type="button"
        className="ledger-name"
        onClick={() => select({ kind: 'connection', connection })}
      >
        <strong>{name(connection)}</strong>
        <span className="ledger-words">in {room}</span>
      </button>
      <span className="ledger-chips">
        {agreed.map((id) => (
          <RoomChip key={id} ordinal={world.roomOrdinals.get(room) ?? 0}>
            {name(id)}
          </RoomChip>
        ))}
        {untold.map((id) => (
          <RoomChip key={id} ordinal={0} tear="missing here">
            ? {name(id)}, never told
          </RoomChip>
        ))}
        {outdated.map((id) => (
          <RoomChip key={id} ordinal={0} tear="only here">
            {name(id)}, not there
          </RoomChip>
        ))}
      </span>
    </li>
  )
}
