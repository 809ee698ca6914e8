import { shortened } from '#kernel/firstChars.ts'
import { roomKey } from '#reading/stage/lit.ts'
import type { StageEdge, StageRoom } from '#reading/stage/stageModel.ts'
import { select } from '#store/commands/select.ts'
import { cx } from '#views/parts/cx.ts'
import { nameCharsMax } from '#views/parts/nameCharsMax.ts'
import { RoomChip, roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Entry, tearOf } from './Entry.tsx'
import type { Entries } from './entriesOf.ts'
import styles from './ledger.module.css'
import { Numbers } from './Numbers.tsx'
import { useIsLit } from './useIsLit.ts'

interface CardProps {
  readonly room: StageRoom
  readonly entries: Entries
}

/** A room, and the connections that it lists. */
export function RoomCard({ room, entries }: CardProps) {
  const lab = useLab()
  const edges = entries.ofRoom.get(room.id) ?? []
  const { ledger, rooms } = useWords()
  const none = room.permanent ? ledger.noMembersPermanent : ledger.noMembers
  const ghosts = entries.ghosts.get(room.id) ?? 0
  const isLit = useIsLit(roomKey(room.id))
  const nameOf = ({ connection }: StageEdge) => entries.labelOf.get(connection) ?? connection
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
