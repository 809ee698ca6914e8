import { shortened } from '#kernel/firstChars.ts'
import { roomKey } from '#reading/stage/lit.ts'
import { ghostsByRoom } from '#reading/stage/stageCounts.ts'
import type { StageEdge, StageModel, StageRoom } from '#reading/stage/stageModel.ts'
import { select } from '#store/commands/select.ts'
import { cx } from '#views/parts/cx.ts'
import { nameCharsMax } from '#views/parts/nameCharsMax.ts'
import { RoomChip, roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Entry, tearOf } from './Entry.tsx'
import styles from './ledger.module.css'
import { Numbers } from './Numbers.tsx'
import { useIsLit } from './useIsLit.ts'

interface CardProps {
  readonly room: StageRoom
  readonly model: StageModel
  readonly labelOf: ReadonlyMap<string, string>
}

/** A room, and the connections that it lists. */
export function RoomCard({ room, model, labelOf }: CardProps) {
  const lab = useLab()
  const edges = model.edges.filter((edge) => edge.room === room.id)
  const { ledger, rooms } = useWords()
  const none = room.permanent ? ledger.noMembersPermanent : ledger.noMembers
  const ghosts = ghostsByRoom(model).get(room.id) ?? 0
  const isLit = useIsLit(roomKey(room.id))
  const nameOf = ({ connection }: StageEdge) => labelOf.get(connection) ?? connection
  return (
    <div
      className={cx(styles.card, room.leftBehind && styles.leftBehind)}
      data-lit={isLit}
      style={{ '--hue': roomColour(room.ordinal) }}
    >
      <button
        type="button"
        className={styles.roomName}
        onClick={() => select(lab, { kind: 'room', room: room.id })}
      >
        <strong># {shortened(room.id, nameCharsMax)}</strong>
        <span className={styles.words}>
          {room.count === 0 ? none : rooms.members({ members: room.count - ghosts, ghosts })}
        </span>
        <Numbers of={[room.problem]} />
      </button>
      <span className={styles.chips}>
        {edges.map((edge) => (
          <Entry
            key={edge.connection}
            edge={edge}
            here={edge.roomLists}
            there={edge.connectionLists}
          >
            <RoomChip
              ordinal={room.ordinal}
              {...(edge.ghost
                ? { tear: 'only here' }
                : tearOf(edge.roomLists, edge.connectionLists))}
            >
              {edge.roomLists ? nameOf(edge) : ledger.missing({ name: nameOf(edge) })}
              {edge.ghost && <span className={styles.heard}>{ledger.ghost}</span>}
              <Numbers of={[edge.hearing ? 0 : edge.badge]} />
            </RoomChip>
          </Entry>
        ))}
      </span>
    </div>
  )
}
