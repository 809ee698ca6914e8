import { name } from '#reading/events/connectionName.ts'
import { readTurnedAway, turnedAwayIn } from '#reading/result/turnedAwayIn.ts'
import { select } from '#store/commands/select.ts'
import { goTo } from '#store/commands/time/play.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useReadOn } from '#views/parts/useReadOn.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './turnedAway.module.css'

/** For what the server turned somebody away, and how often; the first of each can be gone to. */
export function TurnedAway() {
  const lab = useLab()
  const { turnedAway: words } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const isRead = useReadOn(trace, readTurnedAway)
  const found = isRead ? turnedAwayIn(trace) : []
  if (found.length === 0) return null
  return (
    <section className={styles.result} aria-label={words.title}>
      <h3>
        <span aria-hidden="true">⊘</span> {words.title}
      </h3>
      <ul>
        {found.map(({ why, times, seq, atMs, connection }) => (
          <li key={why}>
            {words.why[why]}{' '}
            <button
              type="button"
              className={cx('as-link', styles.at)}
              onClick={() => {
                goTo(lab, seq)
                select(lab, { kind: 'connection', connection })
              }}
            >
              {words.first({ times, name: name(connection), ms: atMs })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
