import { memo } from 'react'
import type { LogFilter } from '#reading/selection.ts'
import type { EventKind } from '#trace/traceEvent.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

interface Props {
  readonly filter: LogFilter
  readonly onChange: (change: Partial<LogFilter>) => void
  readonly onReset: () => void
}

/** Every kind of event: one that is missing here does not compile. */
const everyKind = {
  step: true,
  'step refused': true,
  waited: true,
  connecting: true,
  accepted: true,
  opened: true,
  refused: true,
  sent: true,
  delivered: true,
  lost: true,
  discarded: true,
  'send failed': true,
  closing: true,
  closed: true,
  fault: true,
  awaiting: true,
  resumed: true,
  maps: true,
  view: true,
  failure: true,
  limit: true,
  expectation: true,
  violation: true,
} as const satisfies Record<EventKind, true>

const kinds = Object.keys(everyKind) as EventKind[]

/** Narrows the log to a client, a room, a kind. */
export const LogFilters = memo(function LogFilters({ filter, onChange, onReset }: Props) {
  const clients = useRoomscope((state) => state.world.clients)
  const rooms = useRoomscope((state) => state.world.roomOrdinals)
  const isNarrowed = filter.client !== null || filter.room !== null || filter.kind !== null
  return (
    <div className="log-filters">
      <Choice
        label="Client"
        value={filter.client}
        options={[...clients.keys()]}
        onChoose={(client) => onChange({ client })}
      />
      <Choice
        label="Room"
        value={filter.room}
        options={[...rooms.keys()]}
        onChoose={(room) => onChange({ room })}
      />
      <Choice
        label="Kind"
        value={filter.kind}
        options={kinds}
        onChoose={(kind) => onChange({ kind: kind as EventKind | null })}
      />
      <button
        type="button"
        className="button button-small"
        disabled={!isNarrowed}
        onClick={onReset}
      >
        All
      </button>
    </div>
  )
})

interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  readonly options: readonly string[]
  readonly onChoose: (value: string | null) => void
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{`Any ${label.toLowerCase()}`}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  )
}
