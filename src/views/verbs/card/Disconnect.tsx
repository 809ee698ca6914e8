import { type FormEvent, useState } from 'react'
import { closeConnection } from '#store/commands/clients.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Subject } from '#views/verbs/clientVerb.ts'
import { clientVerbs } from '#views/verbs/clientVerbs.ts'
import { Meaning } from './Meaning.tsx'
import styles from './verbGroup.module.css'

/** The closing handshake, with the code and the reason that it is begun with. */
export function Disconnect({ subject }: { readonly subject: Subject }) {
  const lab = useLab()
  const { clients: words, verbButtons } = useWords()
  const [code, setCode] = useState(1000)
  const [reason, setReason] = useState('')
  const disabled = !clientVerbs.close.can(subject)
  function submit(event: FormEvent) {
    event.preventDefault()
    void closeConnection(lab, subject.connection.client, code, reason)
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
