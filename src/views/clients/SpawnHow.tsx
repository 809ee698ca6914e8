import { useWords } from '#views/parts/useWords.ts'
import type { How } from './how.ts'
import styles from './spawn.module.css'

interface Props {
  readonly how: How
  readonly onChange: (how: How) => void
}

/** What is seldom other than usual: the endpoint, whose connection it is, and whether it is accepted. */
export function SpawnHow({ how, onChange }: Props) {
  const { clients: words } = useWords()
  return (
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
  )
}
