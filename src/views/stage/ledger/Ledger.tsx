import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { connectionKey, membershipKey, roomKey } from '#reading/stage/lit.ts'
import type {
  StageConnection,
  StageEdge,
  StageModel,
  StageRoom,
} from '#reading/stage/stageModel.ts'
import { select } from '#store/commands/select.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { RegisteredBar } from '#views/parts/RegisteredBar.tsx'
import { RoomChip, roomColour } from '#views/parts/RoomChip.tsx'
import { Scroller } from '#views/parts/Scroller.tsx'
import { SocketGlyph } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { membershipWords, saysWords } from '#words/stageWords.ts'
import styles from './ledger.module.css'
import { Numbers } from './Numbers.tsx'
import { useIsLit } from './useIsLit.ts'

interface Props {
  readonly model: StageModel
  readonly world: World
}

/** Both maps as they are. What stands in one book and not in the other is marked in both. */
export function Ledger({ model, world }: Props) {
  const { ledger: words } = useWords()
  const ordinalOf = (room: string) => world.roomOrdinals.get(room) ?? 0
  const labelOf = new Map(model.connections.map(({ id, label }) => [id as string, label]))
  return (
    <div className={styles.ledger}>
      <Book
        {...words.connections}
        count={model.connections.length}
        keyOf={(i) => model.connections[i]?.id ?? ''}
      >
        {(i) => {
          const item = model.connections[i]
          return item && <ConnectionRow item={item} model={model} ordinalOf={ordinalOf} />
        }}
      </Book>
      <Book {...words.rooms} count={model.rooms.length} keyOf={(i) => model.rooms[i]?.id ?? ''}>
        {(i) => {
          const room = model.rooms[i]
          return room && <RoomCard room={room} model={model} labelOf={labelOf} />
        }}
      </Book>
    </div>
  )
}

interface BookProps {
  readonly title: string
  readonly note: string
  readonly count: number
  readonly keyOf: (index: number) => string
  readonly children: (index: number) => ReactNode
}

/** One map as a list that only draws the rows in view. */
function Book({ title, note, count, keyOf, children }: BookProps) {
  const { ledger: words } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    getItemKey: keyOf,
    overscan: 8,
  })
  return (
    <div className={styles.book}>
      <h3>
        {title} <span className={styles.note}>{note}</span>
      </h3>
      <Scroller className={styles.scroll} ref={scroller} label={title}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(index)}
            </li>
          ))}
        </ul>
        {count === 0 && <p className={styles.empty}>{words.nothing}</p>}
      </Scroller>
    </div>
  )
}

interface RowProps {
  readonly item: StageConnection
  readonly model: StageModel
  readonly ordinalOf: (room: string) => number
}

function ConnectionRow({ item, model, ordinalOf }: RowProps) {
  const lab = useLab()
  const { id, connection, label, look, registered, says, ghost, problem } = item
  const words = useWords()
  const { ledger } = words
  const edges = model.edges.filter((edge) => edge.connection === id)
  const isLit = useIsLit(connectionKey(id))
  return (
    <div className={styles.row} data-look={look ?? undefined} data-lit={isLit}>
      <button
        type="button"
        className={styles.name}
        onClick={() => select(lab, { kind: 'connection', connection: id })}
      >
        <SocketGlyph connection={connection} ghost={ghost}>
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

interface CardProps {
  readonly room: StageRoom
  readonly model: StageModel
  readonly labelOf: ReadonlyMap<string, string>
}

function RoomCard({ room, model, labelOf }: CardProps) {
  const lab = useLab()
  const edges = model.edges.filter((edge) => edge.room === room.id)
  const { ledger, rooms } = useWords()
  const none = room.permanent ? ledger.noMembersPermanent : ledger.noMembers
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
        <strong># {room.id}</strong>
        <span className={styles.words}>
          {room.count === 0 ? none : rooms.members({ members: room.count })}
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

interface EntryProps {
  readonly edge: StageEdge
  readonly here: boolean
  readonly there: boolean
  readonly children: ReactNode
}

function Entry({ edge, here, there, children }: EntryProps) {
  const lab = useLab()
  const { connection, room, hearing } = edge
  const words = membershipWords(useWords(), edge)
  const torn = here !== there || hearing !== null
  const isLit = useIsLit(membershipKey(edge))
  return (
    <button
      type="button"
      className={styles.entry}
      data-lit={isLit}
      title={words}
      {...(torn ? { 'aria-label': words } : {})}
      onClick={() => select(lab, { kind: 'membership', connection, room })}
    >
      {children}
    </button>
  )
}

function tearOf(here: boolean, there: boolean): { tear?: 'only here' | 'missing here' } {
  if (here === there) return {}
  return { tear: here ? 'only here' : 'missing here' }
}
