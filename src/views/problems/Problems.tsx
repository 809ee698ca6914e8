import { useMemo } from 'react'
import { goTo } from '#store/commands/play.ts'
import { select } from '#store/commands/select.ts'
import { type Problem, problemsOf } from '#store/selectors/problems.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import './problems.css'

/** Each broken law: its number in the picture, its sentence, what mends it. Choosing one goes to its moment. */
export function Problems() {
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const selection = useRoomscope((state) => state.selection)
  const problems = useMemo(() => problemsOf(trace), [trace])
  const chosen = selection?.kind === 'event' ? selection.seq : null
  return (
    <section aria-label="Problems" className="panel problems">
      <header className="panel-head problems-head">
        <h2>Problems</h2>
        <p className="graph-counts" role="status">
          {problems.length === 0 ? 'no law is broken' : countWords(problems.length)}
        </p>
      </header>
      {problems.length > 0 && (
        <Scroller className="problems-scroll" label="Broken laws">
          <ol className="problems-list">
            {problems.slice(0, problemsShownMax).map((problem) => (
              <Row
                key={problem.number}
                problem={problem}
                later={problem.event.seq > playhead}
                chosen={problem.event.seq === chosen}
              />
            ))}
          </ol>
          {problems.length > problemsShownMax && (
            <p className="hint">{problems.length - problemsShownMax} more are in the event log.</p>
          )}
        </Scroller>
      )}
    </section>
  )
}

const problemsShownMax = 200

function countWords(count: number): string {
  return count === 1 ? '1 law broken' : `${count} times a law was broken`
}

interface RowProps {
  readonly problem: Problem
  readonly later: boolean
  readonly chosen: boolean
}

function Row({ problem: { number, event }, later, chosen }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className={chosen ? 'problem problem-chosen' : 'problem'}
        aria-pressed={chosen}
        onClick={() => {
          goTo(event.seq)
          select({ kind: 'event', seq: event.seq })
        }}
      >
        <span className="problem-number">{number}</span>
        <span>
          <strong>{event.law}</strong> {event.text}
          <span className="problem-remedy">
            {later ? 'still to come · ' : ''}
            {event.at} ms · {event.remedy}
          </span>
        </span>
      </button>
    </li>
  )
}
