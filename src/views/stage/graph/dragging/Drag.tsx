import { useEffect, useEffectEvent } from 'react'
import { joinRoom } from '#store/commands/clients.ts'
import type { World } from '#trace/world.ts'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import type { Offer } from '#views/stage/graph/choosing/offer.ts'
import { curveBetween, type Point, pathOf } from '#views/stage/graph/curve.ts'
import type { Geometry } from '#views/stage/graph/geometry.ts'
import { DropHint } from './DropHint.tsx'
import styles from './drag.module.css'
import { type Drop, dropOf, roomsFor } from './dropOf.ts'
import type { Pressed } from './press.ts'
import { useDragPointer } from './usePointer.ts'

export interface DragProps {
  readonly pressed: Pressed
  readonly world: World
  readonly geometry: Geometry
  /** Asks for a room where the client was let go of. */
  readonly onAsk: Offer
  /** It has moved, and is no mere press any more. */
  readonly onBegin: () => void
  readonly onEnd: () => void
}

/**
 * A client that is dragged: a line follows, the rooms that can take it stand out, and what would be
 * done stands beside the pointer. Let go of on a room it joins, by the verb that the menu has.
 */
export function Drag({ pressed, world, geometry, onAsk, onBegin, onEnd }: DragProps) {
  const lab = useLab()
  const at = useDragPointer(pressed, drop, onEnd)
  const isMoved = at !== null
  const begin = useEffectEvent(onBegin)
  useEffect(() => {
    if (isMoved) begin()
  }, [isMoved])
  const { connection, opener } = pressed
  const client = world.connections.get(connection)?.client ?? ''
  const from = geometry.connections.get(connection)
  function drop(to: Point) {
    const does = dropOf(world, geometry, connection, to)
    if (does.kind === 'join') void joinRoom(lab, client, does.room)
    if (does.kind !== 'new room') return
    const place = { x: to.x, y: to.y, width: 1, height: 1 }
    const node = { kind: 'connection', connection } as const
    onAsk({ node, opener, byKey: false, form: 'join', place })
  }
  if (!at || !from) return null
  const does = dropOf(world, geometry, connection, at)
  return (
    <>
      <svg
        className={styles.drag}
        width={geometry.width}
        height={geometry.height}
        data-does={does.kind}
        aria-hidden="true"
      >
        <DropRooms rooms={roomsFor(world, geometry, connection)} {...{ does, world, geometry }} />
        <path className={styles.line} d={pathOf(curveBetween({ x: from.x + 14, y: from.y }, at))} />
        <circle className={styles.end} cx={at.x} cy={at.y} r="6" />
      </svg>
      <DropHint does={does} client={client} at={at} width={geometry.width} />
    </>
  )
}

interface RoomsProps extends Pick<DragProps, 'world' | 'geometry'> {
  readonly rooms: readonly string[]
  readonly does: Drop
}

/** A frame around each room that can take it; a heavy one around the room that it is over. */
function DropRooms({ rooms, does, world, geometry }: RoomsProps) {
  const { width, height } = geometry.room
  return rooms.map((room) => {
    const place = geometry.rooms.get(room)
    return (
      place && (
        <rect
          key={room}
          className={styles.room}
          data-over={does.kind === 'join' && does.room === room}
          style={{ '--hue': roomColour(world.roomOrdinals.get(room) ?? 0) }}
          x={place.x - 5}
          y={place.y - height / 2 - 5}
          width={width + 10}
          height={height + 10}
          rx="14"
        />
      )
    )
  })
}
