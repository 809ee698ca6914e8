import { memo } from 'react'
import { shortened } from '#kernel/firstChars.ts'
import type { LogFilter } from '#reading/selection.ts'
import { eventKindNames, kindOfOne } from '#trace/kinds.ts'
import type { EventKind } from '#trace/traceEvent.ts'
import { nameCharsMax } from '#views/parts/nameCharsMax.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { FilterByName } from './FilterByName.tsx'
import styles from './logFilters.module.css'

/** What is said of several is asked for by the kind of one. */
const kinds = new Set(eventKindNames.filter((kind) => kindOfOne({ kind }) === kind))

/** More than so many are asked for by name: a list of them takes long to draw, and nobody reads it. */
const optionsListedMax = 200

interface Props {
  readonly filter: LogFilter
  readonly onChange: (change: Partial<LogFilter>) => void
  readonly onReset: () => void
}

/** Narrows the log to a client, a room, a kind. */
export const LogFilters = memo(function LogFilters({ filter, onChange, onReset }: Props) {
  const { log: words } = useWords()
  const clients = useRoomscope((state) => state.world.clients)
  const rooms = useRoomscope((state) => state.world.roomOrdinals)
  const isNarrowed = filter.client !== null || filter.room !== null || filter.kind !== null
  return (
    <div className={styles.filters}>
      <FilterChoice
        words={words.filters.client}
        value={filter.client}
        options={clients}
        onChoose={(client) => onChange({ client })}
      />
      <FilterChoice
        words={words.filters.room}
        value={filter.room}
        options={rooms}
        onChoose={(room) => onChange({ room })}
      />
      <FilterChoice
        words={words.filters.kind}
        value={filter.kind}
        options={kinds}
        shown={words.kinds}
        onChoose={(kind) => onChange({ kind: kind as EventKind | null })}
      />
      <button
        type="button"
        className="button button-small"
        disabled={!isNarrowed}
        onClick={onReset}
      >
        {words.all}
      </button>
    </div>
  )
})

interface ChoiceProps {
  readonly words: { readonly label: string; readonly any: string }
  readonly value: string | null
  readonly options: { readonly size: number; has(name: string): boolean; keys(): Iterable<string> }
  /** How an option is shown, where not as it is. */
  readonly shown?: Readonly<Record<string, string>>
  readonly onChoose: (value: string | null) => void
}

function FilterChoice(props: ChoiceProps) {
  const { words, value, options, shown, onChoose } = props
  if (options.size > optionsListedMax) return <FilterByName {...props} />
  return (
    <select
      aria-label={words.label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{words.any}</option>
      {[...options.keys()].map((option) => (
        <option key={option} value={option}>
          {shown?.[option] ?? shortened(option, nameCharsMax)}
        </option>
      ))}
    </select>
  )
}
