import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { type Problem, problemsOf } from '#reading/events/problems.ts'
import { goTo } from '#store/commands/play.ts'
import { select } from '#store/commands/select.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Drained } from './Drained.tsx'
import { LawWords } from './LawWords.tsx'
import './problems.css'

interface ProblemsProps {
  /** What each law demands, in plain words, by its number. */
  readonly rules: Readonly<Record<string, string>>
}

/** Each broken law: its number in the picture, its sentence, what mends it. Choosing one goes to its moment. */
export function Problems({ rules }: ProblemsProps) {
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
      <Scroller className="problems-scroll" label="Broken laws">
        <Drained />
        <ol className="problems-list" onKeyDown={moveFocus}>
          {problems.slice(0, problemsShownMax).map((problem) => (
            <Row
              key={problem.number}
              problem={problem}
              rule={rules[problem.event.law] ?? ''}
              later={problem.event.seq > playhead}
              chosen={problem.event.seq === chosen}
            />
          ))}
        </ol>
        {problems.length > problemsShownMax && (
          <p className="hint">{problems.length - problemsShownMax} more are in the event log.</p>
        )}
      </Scroller>
    </section>
  )
}

const problemsShownMax = 200

function countWords(count: number): string {
  return count === 1 ? '1 law broken' : `${count} times a law was broken`
}

/** Arrow keys go from problem to problem, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.problem-choice')]
  const from = rows.findIndex((row) => row.parentElement?.contains(document.activeElement))
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined || !rows[to]) return
  event.preventDefault()
  rows[to].focus()
}

/** Brings a row into view within its list; the page stays where it is, for time may have come here by itself. */
function scrollList(row: HTMLElement): void {
  const list = row.closest('.problems-scroll')
  if (!list) return
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom
}

interface RowProps {
  readonly problem: Problem
  readonly rule: string
  readonly later: boolean
  readonly chosen: boolean
}

function Row({ problem: { number, event }, rule, later, chosen }: RowProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen && row.current) scrollList(row.current)
  }, [chosen])
  return (
    <li className={chosen ? 'problem problem-chosen' : 'problem'} ref={row}>
      <button
        type="button"
        className="problem-choice"
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
      <LawWords law={event.law} rule={rule} remedy={event.remedy} />
    </li>
  )
}
