import { type KeyboardEvent, lazy, Suspense, useMemo } from 'react'
import { problemGroups } from '#reading/events/problemGroups.ts'
import { problemsOf } from '#reading/events/problems.ts'
import { cx } from '#views/parts/cx.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Drained } from './Drained.tsx'
import { ProblemRow } from './ProblemRow.tsx'
import styles from './problems.module.css'

/** Most runs turn nobody away, and the first look at the page waits for nothing of it. */
const TurnedAway = lazy(async () => ({
  default: (await import('./TurnedAway.tsx')).TurnedAway,
}))

interface ProblemsProps {
  /** Whether the line is known where a server of ours, by its id, has its flaw; of code that was brought a line is known too. */
  readonly hasLine: (server: string) => boolean
}

/** Each broken law: its number in the picture, its sentence, what mends it; what explains others first. */
export function Problems({ hasLine }: ProblemsProps) {
  const { problems: words } = useWords()
  const isLineKnown = useRoomscope(
    ({ scenario: { server } }) => typeof server === 'object' || hasLine(server),
  )
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const selection = useRoomscope((state) => state.selection)
  const problems = useMemo(() => problemGroups(problemsOf(trace)), [trace])
  const chosen = selection?.kind === 'event' ? selection.seq : null
  return (
    <section aria-label={words.title} className={cx('panel', styles.problems)}>
      <header className={cx('panel-head', styles.head)}>
        <h2>{words.title}</h2>
        <p className="counts" role="status">
          {words.count({ broken: problems.length })}
        </p>
      </header>
      <Scroller className={cx(styles.scroll)} label={words.list}>
        <Drained />
        {trace.length > 0 && (
          <Suspense>
            <TurnedAway />
          </Suspense>
        )}
        <ol className={styles.list} onKeyDown={moveFocus}>
          {problems.slice(0, problemsShownMax).map(({ problem, follows }) => (
            <ProblemRow
              key={problem.number}
              problem={problem}
              follows={follows}
              later={problem.event.seq > playhead}
              chosen={problem.event.seq === chosen}
              isLineKnown={isLineKnown}
            />
          ))}
        </ol>
        {problems.length > problemsShownMax && (
          <p className="hint">{words.more({ more: problems.length - problemsShownMax })}</p>
        )}
      </Scroller>
    </section>
  )
}

const problemsShownMax = 200

/** Arrow keys go from problem to problem, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[aria-pressed]')]
  const from = rows.findIndex((row) => row.parentElement?.contains(document.activeElement))
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined || !rows[to]) return
  event.preventDefault()
  rows[to].focus()
}
