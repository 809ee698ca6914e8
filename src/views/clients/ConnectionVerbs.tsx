import { type FormEvent, useState } from 'react'
import {
  closeConnection,
  dropConnection,
  halfOpenConnection,
  healConnection,
  killSocket,
  reconnectClient,
  stallClient,
} from '#store/commands/clients.ts'
import type { WorldConnection } from '#trace/world.ts'

interface Verb {
  readonly name: string
  /** What it does, for those who do not know the word. */
  readonly title: string
  readonly ends: boolean
  readonly disabled: boolean
  readonly run: (client: string) => Promise<void>
}

/** What ends a connection, and with it every membership it has; and what makes a new one. */
export function ConnectionVerbs({ connection }: { readonly connection: WorldConnection }) {
  const { client, clientEnd } = connection
  const closed = clientEnd.state === 'closed' || clientEnd.state === 'closing'
  const verbs = verbsOf(connection)
  return (
    <fieldset className="ending">
      <legend>Connection: ends it in every room</legend>
      <Disconnect client={client} disabled={closed} />
      <div className="ending-row">
        {verbs.map(({ name, title, ends, disabled, run }) => (
          <button
            key={name}
            type="button"
            className={`button button-small${ends ? ' button-danger' : ''}`}
            title={title}
            disabled={disabled}
            onClick={() => run(client)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function verbsOf({ clientEnd, serverEnd, faults }: WorldConnection): readonly Verb[] {
  const gone = clientEnd.state === 'closed' && serverEnd.state === 'closed'
  return [
    {
      name: 'Drop',
      title: 'The cable is cut: no handshake, both ends see 1006',
      ends: true,
      disabled: gone,
      run: dropConnection,
    },
    {
      name: 'Kill socket',
      title: 'The server’s sends fail from now on, and no close event tells it',
      ends: true,
      disabled: gone || faults.includes('dead'),
      run: killSocket,
    },
    {
      name: 'Reconnect',
      title: 'A new connection under the same name; the old one may still stand at the server',
      ends: false,
      disabled: false,
      run: reconnectClient,
    },
    {
      name: 'Half-open',
      title: 'Nothing arrives in either direction, and no end is told: only a heartbeat finds it',
      ends: false,
      disabled: gone,
      run: halfOpenConnection,
    },
    {
      name: 'Stall',
      title: 'It stops reading: what is sent to it queues up',
      ends: false,
      disabled: gone,
      run: stallClient,
    },
    {
      name: 'Heal',
      title: 'All faults of this connection end; what waited goes on',
      ends: false,
      disabled: gone || faults.length === 0,
      run: healConnection,
    },
  ]
}

function Disconnect({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const [code, setCode] = useState(1000)
  const [reason, setReason] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    void closeConnection(client, code, reason)
  }
  return (
    <form className="ending-row" onSubmit={submit}>
      <button
        type="submit"
        className="button button-small button-danger"
        disabled={disabled}
        title="A clean closing handshake, begun by the client"
      >
        Disconnect
      </button>
      <input
        className="ending-code"
        type="number"
        aria-label="Close code"
        value={Number.isNaN(code) ? '' : code}
        disabled={disabled}
        onChange={(event) => setCode(event.target.valueAsNumber)}
      />
      <input
        aria-label="Close reason"
        placeholder="reason"
        value={reason}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
    </form>
  )
}
