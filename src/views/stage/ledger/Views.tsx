import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useMemo, useRef, useState } from 'react'
import { shortened } from '#kernel/firstChars.ts'
import { name } from '#reading/events/connectionName.ts'
import { type ClientView, clientViews, isWrong } from '#reading/stage/clientViews.ts'
import { membershipKey } from '#reading/stage/lit.ts'
import { select } from '#store/commands/select.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { nameCharsMax } from '#views/parts/nameCharsMax.ts'
import { RoomChip } from '#views/parts/RoomChip.tsx'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import ledger from './ledger.module.css'
import { Numbers } from './Numbers.tsx'
import { useIsLit } from './useIsLit.ts'
import styles from './views.module.css'

/** More names than this are only counted, where all is as it is. */
const namesShownMax = 8

/** What each client believes, from what it was told, beside what is so; what differs comes first. */
export function Views({ world }: { readonly world: World }) {
  const words = useWords().ledger.views
  const views = useMemo(() => clientViews(world), [world])
  const [onlyWrong, setOnlyWrong] = useState(false)
  const wrong = views.filter(isWrong).length
  const shown = onlyWrong ? views.slice(0, wrong) : views
  return (
    <div className={styles.views} data-part="sheet">
      <div className={styles.head}>
        <h3 className={styles.title}>
          {words.title} <span className={ledger.note}>{words.note}</span>
        </h3>
        <span className={cx(styles.sum, wrong > 0 && styles.wrong)}>
          {wrong === 0
            ? words.allAgree({ views: views.length })
            : words.differ({ differ: wrong, of: views.length })}
        </span>
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={onlyWrong}
            onChange={(event) => setOnlyWrong(event.target.checked)}
          />
          {words.onlyWrong}
        </label>
      </div>
      <ViewRows
        views={shown}
        world={world}
        none={onlyWrong ? words.nothingDiffers : words.nobody}
      />
    </div>
  )
}

interface RowsProps {
  readonly views: readonly ClientView[]
  readonly world: World
  /** What stands there while there are none. */
  readonly none: string
}

/** A list that only draws the rows in view. */
function ViewRows({ views, world, none }: RowsProps) {
  const { title } = useWords().ledger.views
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: views.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    gap: 4,
    getItemKey: (index) => keyOf(views[index]),
    overscan: 8,
  })
  return (
    <Scroller className={styles.scroll} ref={scroller} label={title}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const view = views[index]
          if (!view) return null
          const place = { ref: rows.measureElement, index, start }
          return <ViewRow key={key} view={view} world={world} place={place} />
        })}
      </ul>
      {views.length === 0 && <p className={ledger.empty}>{none}</p>}
    </Scroller>
  )
}

function keyOf(view: ClientView | undefined): string {
  return view === undefined ? '' : membershipKey(view)
}

interface RowProps {
  readonly view: ClientView
  readonly world: World
  /** Where in the list it stands. */
  readonly place: {
    readonly ref: Ref<HTMLLIElement>
    readonly index: number
    readonly start: number
  }
}

function ViewRow({ view, world, place: { ref, index, start } }: RowProps) {
  const lab = useLab()
  const { connection, room, agreed, untold, outdated, hearing } = view
  const words = useWords().ledger.views
  const isLit = useIsLit(membershipKey(view))
  const wrong = isWrong(view)
  const ordinal = world.roomOrdinals.get(room) ?? 0
  return (
    <li
      ref={ref}
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
      className={cx(ledger.row, styles.row)}
      data-wrong={wrong}
      data-lit={isLit}
    >
      <button
        type="button"
        className={ledger.name}
        onClick={() => select(lab, { kind: 'connection', connection })}
      >
        <span aria-hidden="true" className={cx(styles.sign, wrong && styles.wrong)}>
          {wrong ? '✗' : '✓'}
        </span>
        <strong>{name(connection)}</strong>
        <span className={ledger.words}>{words.in({ room: shortened(room, nameCharsMax) })}</span>
      </button>
      <span className={ledger.chips}>
        {untold.map((id) => (
          <RoomChip key={id} ordinal={0} tear="missing here">
            {words.untold({ name: name(id) })}
          </RoomChip>
        ))}
        {outdated.map((id) => (
          <RoomChip key={id} ordinal={0} tear="only here">
            {words.outdated({ name: name(id) })}
          </RoomChip>
        ))}
        {hearing?.kind === 'doubled' && (
          <RoomChip ordinal={0} tear="only here">
            {words.heard[hearing.law]}
          </RoomChip>
        )}
        {hearing?.kind === 'missed' && untold.length + outdated.length === 0 && (
          <RoomChip ordinal={0} tear="missing here">
            {words.heard[hearing.law]}
          </RoomChip>
        )}
        <Numbers of={[hearing?.problem ?? 0]} />
        {agreed.length > namesShownMax ? (
          <RoomChip ordinal={ordinal}>{words.agreed({ agreed: agreed.length })}</RoomChip>
        ) : (
          agreed.map((id) => (
            <RoomChip key={id} ordinal={ordinal}>
              {name(id)}
            </RoomChip>
          ))
        )}
      </span>
    </li>
  )
}
