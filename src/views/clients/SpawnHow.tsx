import { useWords } from '#views/parts/useWords.ts'
import styles from './spawn.module.css'

/** How the next client comes. */
export interface How {
  readonly path: string
  readonly refuse: boolean
  /** Whose connection it is; empty is a person of its own. */
  readonly user: string
}

/** At the first endpoint, accepted, and as a person of its own. */
export const usual: How = { path: '/ws', refuse: false, user: '' }

interface Props {
  readonly how: How
  readonly onChange: (how: How) => void
}

/** What is seldom other than usual: the endpoint, whose connection it is, and whether it is accepted. */
export function SpawnHow({ how, onChange }: Props) {
  const { clients: words } = useWords()
  return (
    <details className="more">
      <summary>{words.how}</summary>
      <div className={styles.many}>
        <label className="field">
          {words.endpoint}
          <input
            value={how.path}
            onChange={(event) => onChange({ ...how, path: event.target.value })}
            list="endpoints"
          />
        </label>
        <datalist id="endpoints">
          <option value="/ws" />
          <option value="/ws/room/general" />
        </datalist>
        <label className="field">
          {words.user}
          <input
            value={how.user}
            placeholder={words.userHint}
            aria-describedby="person-note"
            onChange={(event) => onChange({ ...how, user: event.target.value })}
            autoComplete="off"
          />
        </label>
        <p id="person-note" className={styles.note}>
          {words.userNote}
        </p>
        <label className={styles.refuse}>
          <input
            type="checkbox"
            checked={how.refuse}
            onChange={(event) => onChange({ ...how, refuse: event.target.checked })}
          />
          {words.refuse}
        </label>
      </div>
    </details>
  )
}
