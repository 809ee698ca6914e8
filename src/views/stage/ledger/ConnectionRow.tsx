import { connectionKey } from '#reading/stage/lit.ts'
import type { StageConnection, StageEdge } from '#reading/stage/stageModel.ts'
import { select } from '#store/commands/select.ts'
import { RegisteredBar } from '#views/parts/RegisteredBar.tsx'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { saysWords } from '#words/stageWords.ts'
import { Entry, tearOf } from './Entry.tsx'
import styles from './ledger.module.css'
import { Numbers } from './Numbers.tsx'
import { useIsLit } from './useIsLit.ts'

interface RowProps {
  readonly item: StageConnection
  /** Its memberships, as either book has them. */
  readonly edges: readonly StageEdge[] | undefined
  readonly ordinalOf: (room: string) => number
}

/** A connection, and the rooms that it lists. */
export function ConnectionRow({ item, edges = [], ordinalOf }: RowProps) {
  const lab = useLab()
  const { id, connection, label, look, registered, says, ghost, problem } = item
  const words = useWords()
  const { ledger } = words
  const isLit = useIsLit(connectionKey(id))
  return (
    <div className={styles.row} data-look={look ?? undefined} data-lit={isLit}>
      <button
        type="button"
        className={styles.name}
        onClick={() => select(lab, { kind: 'connection', connection: id })}
      >
        <SocketGlyph connection={connection} ghost={ghost} away={says.code === 'away'}>
          <RegisteredBar registered={registered} broken={look !== null} />
        </SocketGlyph>
        <strong>{label}</strong>
        {says.code !== 'rooms' && says.code !== 'heard' && (
          <span className={styles.words}>{saysWords(words, says)}</span>
        )}
        <Numbers of={[problem]} />
      </button>
      <span className={styles.chips}>
        {edges.map((edge) => (
          <Entry key={edge.room} edge={edge} here={edge.connectionLists} there={edge.roomLists}>
            <RoomChip
              ordinal={ordinalOf(edge.room)}
              {...tearOf(edge.connectionLists, edge.roomLists)}
            >
              {edge.connectionLists ? edge.room : ledger.missing({ name: edge.room })}
              {edge.hearing && (
                <span className={styles.heard}>{words.connections.heard[edge.hearing.law]}</span>
              )}
              <Numbers of={[edge.badge]} />
            </RoomChip>
          </Entry>
        ))}
        {edges.length === 0 && look === 'stale entry' && (
          <span className="chip chip-missing">{ledger.staleEntry}</span>
        )}
        {edges.length === 0 && look !== 'stale entry' && (
          <span className={styles.words}>{ledger.noRooms}</span>
        )}
      </span>
    </div>
  )
}
