import { type FormEvent, useState } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import type { VerbWords } from '#views/verbs/clientVerb.ts'
import { Meaning } from './Meaning.tsx'
import styles from './verbGroup.module.css'

interface Props {
  readonly verb: VerbWords
  readonly codeLabel: string
  readonly reasonLabel: string
  /** The code that stands there at first. */
  readonly codeFirst: number
  readonly disabled: boolean
  readonly onClose: (code: number, reason: string) => Promise<void>
}

/** A close, by whichever side, with the code and the reason that it is begun with. */
export function CloseForm({ verb, codeLabel, reasonLabel, codeFirst, disabled, onClose }: Props) {
  const { clients: words } = useWords()
  const [code, setCode] = useState(codeFirst)
  const [reason, setReason] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    void onClose(code, reason)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <button
        type="submit"
        className="button button-small button-danger"
        disabled={disabled}
        title={verb.title}
      >
        {verb.button}
      </button>
      <input
        className={styles.number}
        type="number"
        aria-label={codeLabel}
        value={Number.isNaN(code) ? '' : code}
        disabled={disabled}
        onChange={(event) => setCode(event.target.valueAsNumber)}
      />
      <input
        aria-label={reasonLabel}
        placeholder={words.closeReasonHint}
        value={reason}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <Meaning>{verb.title}</Meaning>
    </form>
  )
}
