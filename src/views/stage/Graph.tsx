import { useMemo, useRef, useState } from 'react'
import { type Order, orderColumns } from '#store/selectors/columns.ts'
import { neighbourhood } from '#store/selectors/neighbourhood.ts'
import type { StageModel } from '#store/selectors/stageModel.ts'
import { subjectOf } from '#store/selectors/subjectOf.ts'
import type { RoomscopeState, Selection } from '#store/state.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { ConnectionNode } from './ConnectionNode.tsx'
import { pathOf } from './curve.ts'
import { FlightsCanvas } from './FlightsCanvas.tsx'
import { layOut } from './geometry.ts'
import { Legend } from './Legend.tsx'
import { Membership } from './Membership.tsx'
import { RoomBox } from './RoomBox.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { useLeaving } from './useLeaving.ts'
import { useSize } from './useSize.ts'
import './graph.css'

/** More connections than this are not drawn at once; the ledger lists them all. */
const connectionsDrawnMax = 150
/** So many of them are drawn then: as many as can be read. */
const neighboursDrawnMax = 40

/** The picture: connections left, rooms right, and each side's half of every membership between. */
export function Graph({ model: whole }: { readonly model: StageModel }) {
  const selection = useRoomscope((state) => state.selection)
  const tooMany = whole.connections.length > connectionsDrawnMax
  const model = useMemo(
    () => (tooMany ? neighbourhood(whole, selection, neighboursDrawnMax) : whole),
    [tooMany, whole, selection],
  )
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const before = useRef<Order>({ connections: [], rooms: [] })
  const order = useMemo(() => {
    before.current = orderColumns(model, before.current)
    return before.current
  }, [model])
  const geometry = useMemo(
    () => layOut(model, order, size.width, size.height),
    [model, order, size],
  )
  const leaving = useLeaving(geometry.edges)
  const [pointed, setPointed] = useState<string | null>(null)
  const chosen = useRoomscope((state) => chosenKey(state, model))
  const lit = pointed ?? chosen
  const onKeyDown = useArrowKeys(frame)
  return (
    <>
      {tooMany && (
        <p className="graph-note">
          {whole.connections.length} connections are too many to draw at once. Choose a connection
          or a room in the ledger to see its neighbourhood; {model.connections.length} are drawn.
        </p>
      )}
      <div className="graph-frame" ref={frame}>
        {size.width > 0 && (
          <svg
            className={lit === null ? 'graph-svg' : 'graph-svg graph-svg-lit'}
            width={geometry.width}
            height={geometry.height}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its parts are its options
            role="listbox"
            tabIndex={0}
            aria-label="Connections, rooms and memberships"
            onKeyDown={onKeyDown}
            onPointerLeave={() => setPointed(null)}
          >
            {leaving.map(({ key, curve }) => (
              <path key={key} className="edge-leaving" d={pathOf(curve)} />
            ))}
            {model.edges.map((edge) => (
              <Membership
                key={`${edge.connection} ${edge.room}`}
                edge={edge}
                curve={geometry.edges.get(edge)}
                ordinal={model.rooms.find(({ id }) => id === edge.room)?.ordinal ?? 0}
                lit={
                  lit === `c:${edge.connection}` ||
                  lit === `r:${edge.room}` ||
                  lit === edgeKey(edge)
                }
                onPoint={setPointed}
              />
            ))}
            {model.connections.map((item) => (
              <ConnectionNode
                key={item.id}
                item={item}
                at={geometry.connections.get(item.id)}
                compact={geometry.compact}
                scale={geometry.glyphScale}
                lit={lit === `c:${item.id}` || touches(model, lit, item.id)}
                onPoint={setPointed}
              />
            ))}
            {model.rooms.map((room) => (
              <RoomBox
                key={room.id}
                room={room}
                at={geometry.rooms.get(room.id)}
                size={geometry.room}
                lit={lit === `r:${room.id}` || touches(model, lit, room.id)}
                onPoint={setPointed}
              />
            ))}
          </svg>
        )}
        <FlightsCanvas geometry={geometry} model={model} />
      </div>
      <Legend />
    </>
  )
}

/** What is lit is named by a key: a connection, a room, or a membership. An event lights what it is about. */
function chosenKey({ selection, world, trace }: RoomscopeState, model: StageModel): string | null {
  if (selection?.kind !== 'event') return selectedKey(selection)
  const { connection, room } = subjectOf(world, trace, selection.seq)
  const drawn = model.edges.some((edge) => edge.connection === connection && edge.room === room)
  if (drawn && connection !== null && room !== null) return edgeKey({ connection, room })
  if (connection !== null) return `c:${connection}`
  return room === null ? null : `r:${room}`
}

function selectedKey(selection: Exclude<Selection, { kind: 'event' }> | null): string | null {
  if (selection?.kind === 'connection') return `c:${selection.connection}`
  if (selection?.kind === 'room') return `r:${selection.room}`
  return selection?.kind === 'membership' ? edgeKey(selection) : null
}

function edgeKey({ connection, room }: { connection: string; room: string }): string {
  return `m:${connection} ${room}`
}

/** Whether a node is at the other end of what is lit. */
function touches({ edges }: StageModel, lit: string | null, id: string): boolean {
  if (lit === null) return false
  return edges.some((edge) => {
    if (edge.connection !== id && edge.room !== id) return false
    return lit === `c:${edge.connection}` || lit === `r:${edge.room}` || lit === edgeKey(edge)
  })
}
