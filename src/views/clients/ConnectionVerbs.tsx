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

/** What ends a connection, and with it every membership it has; and what makes a new one. */
export function ConnectionVerbs({ connection }: { readonly connection: WorldConnection }) {
  const { client, clientEnd, serverEnd, faults } = connection
  const closed = clientEnd.state === 'closed' || clientEnd.state === 'closing'
  const gone = clientEnd.state === 'closed' && serverEnd.state === 'closed'
  return (
    <fieldset className="ending">
      <legend>Connection: ends it in every room</legend>
      <Disconnect client={client} disabled={closed} />
      <div className="ending-row">
        <button
          type="button"
          className="button button-small button-danger"
          disabled={gone}
          title="The cable is cut: no handshake, both ends see 1006"
          onClick={() => dropConnection(client)}
        >
          Drop
        </button>
        <button
          type="button"
          className="button button-small button-danger"
          disabled={gone || faults.includes('dead')}
          title="The server’s sends fail from now on, and no close event tells it"
          onClick={() => killSocket(client)}
        >
          Kill socket
        </button>
        <button
          type="button"
          className="button button-small"
          title="A new connection under the same name; the old one may still stand at the server"
          onClick={() => reconnectClient(client)}
        >
          Reconnect
        </button>
      </div>
      <div className="ending-row">
        <button
          type="button"
          className="button button-small"
          disabled={gone}
          title="Nothing arrives in either direction, and no end is told: only a heartbeat finds it"
          onClick={() => halfOpenConnection(client)}
        >
          Half-open
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={gone}
          title="It stops reading: what is sent to it queues up"
          onClick={() => stallClient(client)}
        >
          Stall
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={gone || faults.length === 0}
          title="All faults of this connection end; what waited goes on"
          onClick={() => healConnection(client)}
        >
          Heal
        </button>
      </div>
    </fieldset>
  )
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
