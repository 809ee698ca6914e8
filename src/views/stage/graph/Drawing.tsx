import { useMemo } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import type { Receipt } from '#reading/delivery/receipts.ts'
import { connectionKey, type Lit, membershipKey, roomKey } from '#reading/stage/lit.ts'
import { ghostsByRoom } from '#reading/stage/stageCounts.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { ConnectionNode } from './ConnectionNode.tsx'
import type { Geometry } from './geometry.ts'
import { Membership } from './Membership.tsx'
import { RoomBox } from './RoomBox.tsx'

interface Props {
  readonly model: StageModel
  readonly geometry: Geometry
  /** What is lit; null when nothing is pointed at or chosen. */
  readonly lit: Lit | null
  /** What became of the message that is chosen, for each connection that it concerns. */
  readonly receipts: ReadonlyMap<ConnectionId, Receipt>
  readonly onPoint: (key: string) => void
}

/** All parts of the picture, each in its place: the lines first, so that they pass under the rest. */
export function Drawing({ model, geometry, lit, receipts, onPoint }: Props) {
  const ordinals = useMemo(
    () => new Map(model.rooms.map(({ id, ordinal }) => [id, ordinal])),
    [model],
  )
  const ghosts = useMemo(() => ghostsByRoom(model), [model])
  const isLit = (key: string) => lit?.has(key) ?? false
  return (
    <>
      {model.edges.map((edge) => (
        <Membership
          key={`${edge.connection} ${edge.room}`}
          edge={edge}
          curve={geometry.edges.get(edge)}
          ordinal={ordinals.get(edge.room) ?? 0}
          lit={isLit(membershipKey(edge))}
          onPoint={onPoint}
        />
      ))}
      {model.connections.map((item) => (
        <ConnectionNode
          key={item.id}
          item={item}
          at={geometry.connections.get(item.id)}
          compact={geometry.compact}
          scale={geometry.glyphScale}
          lit={isLit(connectionKey(item.id))}
          receipt={receipts.get(item.id)}
          onPoint={onPoint}
        />
      ))}
      {model.rooms.map((room) => (
        <RoomBox
          key={room.id}
          room={room}
          at={geometry.rooms.get(room.id)}
          size={geometry.room}
          ghosts={ghosts.get(room.id) ?? 0}
          lit={isLit(roomKey(room.id))}
          onPoint={onPoint}
        />
      ))}
    </>
  )
}
