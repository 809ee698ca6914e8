import { useMemo, useRef, useState } from 'react'
import type { Order } from '#reading/stage/columns.ts'
import {
  chosenKey,
  chosenParts,
  connectionKey,
  litAround,
  litFanOut,
  litTogether,
  membershipKey,
  roomKey,
} from '#reading/stage/lit.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { useDelivery } from '#views/parts/useDelivery.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { ConnectionNode } from './ConnectionNode.tsx'
import { pathOf } from './curve.ts'
import { FlightsCanvas } from './FlightsCanvas.tsx'
import { layOut } from './geometry.ts'
import { Membership } from './Membership.tsx'
import { RoomBox } from './RoomBox.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { useLeaving } from './useLeaving.ts'
import { useOrder } from './useOrder.ts'
import { useScrollTop } from './useScrollTop.ts'
import './graph.css'

/** More connections than this are not drawn at once; the ledger lists them all. */
const connectionsDrawnMax = 150
/** So many of them are drawn then: as many as can be read. */
const neighboursDrawnMax = 40

interface Props {
  readonly model: StageModel
  /** The world that the model was read from. */
  readonly world: World
  readonly label?: string
  /** The order of the rows, where another picture has the same; its own when it is left out. */
  readonly rows?: Order
}

/** The picture: connections left, rooms right, and each side's half of every membership between. */
export function Graph({
  model: whole,
  world,
  label = 'Connections, rooms and memberships',
  rows,
}: Props) {
  const selection = useRoomscope((state) => state.selection)
  const tooMany = whole.connections.length > connectionsDrawnMax
  const model = useMemo(
    () => (tooMany ? neighbourhood(whole, selection, neighboursDrawnMax) : whole),
    [tooMany, whole, selection],
  )
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const viewTop = useScrollTop(frame)
  const order = useOrder(model, rows)
  const geometry = useMemo(
    () => layOut(model, order, size.width, size.height, viewTop),
    [model, order, size, viewTop],
  )
  const isTall = geometry.height > size.height
  const leaving = useLeaving(geometry.edges)
  const ordinals = useMemo(
    () => new Map(model.rooms.map(({ id, ordinal }) => [id, ordinal])),
    [model],
  )
  const [pointed, setPointed] = useState<string | null>(null)
  const { lit, receipts } = useLit(model, pointed)
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
            className={`graph-svg${lit === null ? '' : ' graph-svg-lit'}${isTall ? ' graph-svg-tall' : ''}`}
            width={geometry.width}
            height={geometry.height}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its parts are its options
            role="listbox"
            tabIndex={0}
            aria-label={label}
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
                ordinal={ordinals.get(edge.room) ?? 0}
                lit={lit?.has(membershipKey(edge)) ?? false}
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
                lit={lit?.has(connectionKey(item.id)) ?? false}
                receipt={receipts.get(item.id)}
                onPoint={setPointed}
              />
            ))}
            {model.rooms.map((room) => (
              <RoomBox
                key={room.id}
                room={room}
                at={geometry.rooms.get(room.id)}
                size={geometry.room}
                lit={lit?.has(roomKey(room.id)) ?? false}
                onPoint={setPointed}
              />
            ))}
          </svg>
        )}
        <FlightsCanvas world={world} geometry={geometry} />
      </div>
    </>
  )
}

/** What is pointed at is lit; else what is chosen, a message with all its fan-out. */
function useLit(model: StageModel, pointed: string | null) {
  const key = useRoomscope(({ selection, world, trace }) =>
    chosenKey(model, chosenParts(selection, world, trace)),
  )
  const trace = useRoomscope((state) => state.trace)
  const seq = useRoomscope(({ selection }) => (selection?.kind === 'event' ? selection.seq : null))
  const together = useMemo(() => (seq === null ? [] : [...litTogether(trace, seq)]), [trace, seq])
  const delivery = useDelivery()
  return useMemo(() => {
    const receipts = new Map(delivery?.receipts.map((one) => [one.connection, one]))
    if (pointed !== null) return { lit: litAround(model, pointed), receipts }
    if (delivery) return { lit: litFanOut(delivery), receipts }
    if (key === null) return { lit: null, receipts }
    return { lit: new Set([...litAround(model, key), ...together]), receipts }
  }, [model, pointed, key, delivery, together])
}
