import { type FormEvent, type ReactNode, useState } from 'react'
import {
  closeConnection,
  dropConnection,
  healConnection,
  reconnectClient,
  reconnectRefused,
} from '#store/commands/clients.ts'
import type { WorldConnection } from '#trace/world.ts'
import { Holding } from './Holding.tsx'
import { VerbButton } from './VerbButton.tsx'
import { WireVerbs } from './WireVerbs.tsx'

/** What is done to a connection as a whole: what ends it, what breaks it and tells nobody, what mends it. */
export function ConnectionVerbs({ connection }: { readonly connection: WorldConnection }) {
  const { client, clientEnd, serverEnd, faults } = connection
  const closing = clientEnd.state === 'closed' || clientEnd.state === 'closing'
  const gone = clientEnd.state === 'closed' && serverEnd.state === 'closed'
  return (
    <>
      <Group legend="Connection: ends it in every room" tone="ending">
        <Disconnect client={client} disabled={closing} />
        <div className="verb-group-row">
          <VerbButton
            name="Drop"
            title="The cable is cut: no handshake, both ends see 1006"
            tone="danger"
            disabled={gone}
            run={() => dropConnection(client)}
          />
        </div>
      </Group>
      <Group legend="Wire: breaks it, and nobody is told" tone="breaking">
        <WireVerbs client={client} disabled={gone} dead={faults.includes('dead')} />
      </Group>
      <Group legend="Mends it, or begins anew" tone="mending">
        <div className="verb-group-row">
          <VerbButton
            name="Heal"
            title="All faults of this connection end, and what is held is released; what waited goes on"
            disabled={gone || faults.length === 0}
            run={() => healConnection(client)}
          />
          <VerbButton
            name="Reconnect"
            title="A new connection under the same name; the old one may still stand at the server"
            run={() => reconnectClient(client)}
          />
          <VerbButton
            name="Reconnect, refused"
            title="The handshake is turned away before the server accepts it: error, then 1006, and it was never open"
            run={() => reconnectRefused(client)}
          />
        </div>
      </Group>
      <Holding connection={connection} disabled={gone} />
    </>
  )
}

interface GroupProps {
  readonly legend: string
  readonly tone: 'ending' | 'breaking' | 'mending'
  readonly children: ReactNode
}

function Group({ legend, tone, children }: GroupProps) {
  return (
    <fieldset className={`verb-group verb-group-${tone}`}>
      <legend>{legend}</legend>
      {children}
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
    <form className="verb-group-row" onSubmit={submit}>
      <button
        type="submit"
        className="button button-small button-danger"
        disabled={disabled}
        title="A clean closing handshake, begun by the client"
      >
        Disconnect
      </button>
      <input
        className="verb-number"
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
