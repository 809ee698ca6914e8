import { useEffect } from 'react'
import { serverName } from '#scenario/brought.ts'
import { compareWith } from '#store/commands/compareWith.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Compared } from './Compared.tsx'
import styles from './compare.module.css'

/** A server to compare with: its id, and what it gets wrong in a line. */
export interface ComparableServer {
  readonly id: string
  readonly words: string
}

interface CompareProps {
  readonly servers: readonly ComparableServer[]
}

/** A live run with more events than this is compared anew only when that is asked for. */
const eventsFollowedMax = 20_000

/** The same steps on two servers, at the same time: the one under test, and another. */
export function Compare({ servers }: CompareProps) {
  const lab = useLab()
  const { compare } = useWords()
  const scenario = useRoomscope((state) => state.scenario)
  const comparison = useRoomscope((state) => state.comparison)
  const events = useRoomscope((state) => state.trace.length)
  const ready = useRoomscope((state) => state.status === 'ready')
  const server = serverName(scenario.server)
  const other = otherThan(server, comparison?.server)
  const fits = comparison?.server === other && comparison.of === scenario
  const follows = events <= eventsFollowedMax
  useEffect(() => {
    if (ready && !fits && follows && scenario.steps.length > 0) void compareWith(lab, other)
  }, [lab, ready, fits, follows, scenario, other])
  return (
    <div className={styles.compare}>
      <div className={styles.head}>
        <ServerBeside servers={servers} server={server} other={other} />
        {!fits && !follows && (
          <button
            type="button"
            className="button button-small"
            onClick={() => compareWith(lab, other)}
          >
            {comparison === null ? compare.these({ events }) : compare.anew}
          </button>
        )}
      </div>
      {scenario.steps.length === 0 && <p className={cx('hint', styles.hint)}>{compare.hint}</p>}
      {scenario.steps.length > 0 && comparison?.server !== other && follows && (
        <p className={cx('hint', styles.hint)}>{compare.running({ server: other })}</p>
      )}
      {scenario.steps.length > 0 && comparison?.server === other && (
        <Compared comparison={comparison} />
      )}
    </div>
  )
}

interface ChoiceProps extends CompareProps {
  readonly server: string
  readonly other: string
}

function ServerBeside({ servers, server, other }: ChoiceProps) {
  const lab = useLab()
  const { compare } = useWords()
  return (
    <label>
      {compare.beside({ server })}{' '}
      <select
        aria-label={compare.with}
        value={other}
        onChange={(event) => compareWith(lab, event.target.value)}
      >
        {servers
          .filter(({ id }) => id !== server)
          .map(({ id, words }) => (
            <option key={id} value={id}>
              {compare.server({ id, about: words })}
            </option>
          ))}
      </select>
    </label>
  )
}

/** The one compared with last; beside the reference, the pattern as tutorials have it. */
function otherThan(server: string, last: string | undefined): string {
  if (last !== undefined && last !== server) return last
  return server === 'reference' ? 'as-written' : 'reference'
}
