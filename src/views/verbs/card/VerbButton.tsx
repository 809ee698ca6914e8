import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { ClientVerb, Subject } from '#views/verbs/clientVerb.ts'
import { useExplained } from './explained.ts'
import { Meaning } from './Meaning.tsx'
import styles from './verbButton.module.css'

interface Props {
  readonly verb: ClientVerb
  readonly subject: Subject
}

/** A verb that needs nothing more to be said. */
export function VerbButton({ verb, subject }: Props) {
  const lab = useLab()
  const words = verb.words(useWords())
  const button = (
    <button
      type="button"
      className={cx('button button-small', verb.tone === 'danger' && 'button-danger')}
      title={words.title}
      disabled={!verb.can(subject)}
      onClick={() => verb.run(lab, subject.connection.client)}
    >
      {words.button}
    </button>
  )
  if (!useExplained()) return button
  return (
    <div className={styles.explained}>
      {button}
      <Meaning>{words.title}</Meaning>
    </div>
  )
}
