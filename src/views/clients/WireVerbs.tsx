import { type FormEvent, useState } from 'react'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import {
  failNextSend,
  halfOpenConnection,
  killSocket,
  slowClient,
  stallClient,
} from '#store/commands/clients.ts'
import { VerbButton } from './VerbButton.tsx'

interface Props {
  readonly client: string
  readonly disabled: boolean
  /** Its socket is dead already. */
  readonly dead: boolean
}

/** Faults that no close event tells of. */
export function WireVerbs({ client, disabled, dead }: Props) {
  return (
    <>
      <HalfOpen client={client} disabled={disabled} />
      <Slow client={client} disabled={disabled} />
      <div className="verb-group-row">
        <VerbButton
          name="Stall"
          title="It stops reading: what is sent to it queues up"
          disabled={disabled}
          run={() => stallClient(client)}
        />
        <VerbButton
          name="Kill socket"
          title="The server’s sends fail from now on, and no close event tells it"
          disabled={disabled || dead}
          run={() => killSocket(client)}
        />
        <VerbButton
          name="Fail next send"
          title="The server’s next send to it fails, and only that one"
          disabled={disabled || dead}
          run={() => failNextSend(client)}
        />
      </div>
    </>
  )
}

/** Which way nothing gets through; a proxy may answer pings all the same. */
const ways = {
  both: { words: 'both ways', direction: 'both', proxy: false },
  toServer: { words: 'to the server', direction: 'toServer', proxy: false },
  toClient: { words: 'to the client', direction: 'toClient', proxy: false },
  proxy: { words: 'both, a proxy answers pings', direction: 'both', proxy: true },
} as const

function HalfOpen({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const [way, setWay] = useState<keyof typeof ways>('both')
  function submit(event: FormEvent) {
    event.preventDefault()
    void halfOpenConnection(client, ways[way].direction, ways[way].proxy)
  }
  return (
    <form className="verb-group-row" onSubmit={submit}>
      <button
        type="submit"
        className="button button-small"
        disabled={disabled}
        title="Nothing arrives that way, and no end is told: only a heartbeat finds it"
      >
        Half-open
      </button>
      <select
        aria-label="Half-open which way"
        value={way}
        disabled={disabled}
        onChange={(event) => setWay(event.target.value as keyof typeof ways)}
      >
        {Object.entries(ways).map(([key, { words }]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </form>
  )
}

function Slow({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const [bytesPerMs, setBytesPerMs] = useState(1)
  function submit(event: FormEvent) {
    event.preventDefault()
    void slowClient(client, bytesPerMs)
  }
  return (
    <form className="verb-group-row" onSubmit={submit}>
      <button
        type="submit"
        className="button button-small"
        disabled={disabled}
        title="It reads only so many bytes in a virtual millisecond"
      >
        Slow
      </button>
      <input
        className="verb-number"
        type="number"
        min={scenarioLimits.slowBytesPerMsMin}
        step="any"
        aria-label="Bytes per ms"
        value={Number.isNaN(bytesPerMs) ? '' : bytesPerMs}
        disabled={disabled}
        onChange={(event) => setBytesPerMs(event.target.valueAsNumber)}
      />
      <span className="verb-unit">bytes per ms</span>
    </form>
  )
}
