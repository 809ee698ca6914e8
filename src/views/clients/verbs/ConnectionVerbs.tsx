import { type FormEvent, type ReactNode, useState } from 'react'
import {
  closeConnection,
  dropConnection,
  healConnection,
  reconnectClient,
  reconnectRefused,
} from '#store/commands/clients.ts'
import type { WorldConnection } from '#trace/world.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Meaning } from './Meaning.tsx'
import { VerbButton } from './VerbButton.tsx'
import styles from './verbGroup.module.css'
import { WireVerbs } from './WireVerbs.tsx'

/** What is done to a connection as a whole: what ends it, what breaks it and tells nobody, what mends it. */
export function ConnectionVerbs({ connection }: { readonly connection: WorldConnection }) {
  const lab = useLab()
  const words = useWords()
  const { client, clientEnd, serverEnd, faults } = connection
  const closing = clientEnd.state === 'closed' || clientEnd.state === 'closing'
  const gone = clientEnd.state === 'closed' && serverEnd.state === 'closed'
  return (
    <>
      <Group legend={words.clients.groups.ending} tone="ending">
        <Disconnect client={client} disabled={closing} />
        <VerbButton
          words={words.verbButtons.drop}
          tone="danger"
          disabled={gone}
          run={() => dropConnection(lab, client)}
        />
      </Group>
      <Group legend={words.clients.groups.breaking} tone="breaking">
        <WireVerbs client={client} disabled={gone} dead={faults.includes('dead')} />
      </Group>
      <Group legend={words.clients.groups.mending} tone="mending">
        <VerbButton
          words={words.verbButtons.heal}
          disabled={gone || faults.length === 0}
          run={() => healConnection(lab, client)}
        />
        <VerbButton words={words.verbButtons.reconnect} run={() => reconnectClient(lab, client)} />
        <VerbButton
          words={words.verbForms.reconnectRefused}
          run={() => reconnectRefused(lab, client)}
        />
      </Group>
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
    <fieldset className={styles.group} data-tone={tone}>
      <legend>{legend}</legend>
      <div className={styles.row}>{children}</div>
    </fieldset>
  )
}

function Disconnect({ client, disabled }: { readonly client: string; readonly disabled: boolean }) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [code, setCode] = useState(1000)
  const [reason, setReason] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    void closeConnection(lab, client, code, reason)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <button
        type="submit"
        className="button button-small button-danger"
        disabled={disabled}
        title={verbButtons.close.title}
      >
        {verbButtons.close.button}
      </button>
      <input
        className={styles.number}
        type="number"
        aria-label={words.closeCode}
        value={Number.isNaN(code) ? '' : code}
        disabled={disabled}
        onChange={(event) => setCode(event.target.valueAsNumber)}
      />
      <input
        aria-label={words.closeReason}
        placeholder={words.closeReasonHint}
        value={reason}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <Meaning>{verbButtons.close.title}</Meaning>
    </form>
  )
}
