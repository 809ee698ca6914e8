import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { problemGroups } from '#reading/events/problemGroups.ts'
import { type Problem, problemsOf } from '#reading/events/problems.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { goTo } from '#store/commands/play.ts'
import { select } from '#store/commands/select.ts'
import { showLine } from '#store/commands/showPane.ts'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Drained } from './Drained.tsx'
import { LawWords } from './LawWords.tsx'
import './problems.css'

interface ProblemsProps {
  /** Whether the line is known where a server, by its id, has its flaw. */
  readonly hasLine: (server: string) => boolean
}

/** Each broken law: its number in the picture, its sentence, what mends it; what explains others first. */
export function Problems({ hasLine }: ProblemsProps) {
  const { problems: words } = useWords()
  const isLineKnown = useRoomscope(
    ({ scenario: { server } }) => typeof server === 'string' && hasLine(server),
  )
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const selection = useRoomscope((state) => state.selection)
  const problems = useMemo(() => problemGroups(problemsOf(trace)), [trace])
  const chosen = selection?.kind === 'event' ? selection.seq : null
  return (
    <section aria-label={words.title} className="panel problems">
      <header className="panel-head problems-head">
        <h2>{words.title}</h2>
        <p className="counts" role="status">
          {words.count({ broken: problems.length })}
        </p>
      </header>
      <Scroller className="problems-scroll" label={words.list}>
        <Drained />
        <ol className="problems-list" onKeyDown={moveFocus}>
          {problems.slice(0, problemsShownMax).map(({ problem, follows }) => (
            <Row
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
  /** The number of the one that explains it; null for that one itself. */
  readonly follows: number | null
  readonly later: boolean
  readonly chosen: boolean
  readonly isLineKnown: boolean
}

function look({ follows, later, chosen }: Pick<RowProps, 'follows' | 'later' | 'chosen'>): string {
  const looks = [
    'problem',
    ...(follows === null ? [] : ['problem-follows']),
    ...(later ? ['problem-later'] : []),
    ...(chosen ? ['problem-chosen'] : []),
  ]
  return looks.join(' ')
}

function choose({ seq }: Problem['event']): void {
  goTo(seq)
  select({ kind: 'event', seq })
}

function Row({ problem: { number, event }, follows, later, chosen, ...props }: RowProps) {
  const words = useWords()
  const { code, problems } = words
  const { rule, text, remedy } = violationWords(words, event)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen && row.current) scrollList(row.current)
  }, [chosen])
  return (
    <li className={look({ follows, later, chosen })} ref={row}>
      <button
        type="button"
        className="problem-choice"
        aria-pressed={chosen}
        onClick={() => choose(event)}
      >
        <span className="problem-number">{number}</span>
        <span>
          <strong>{event.law}</strong> {text}
          <span className="problem-remedy">
            {later && `${problems.later} · `}
            {problems.at({ ms: event.at })}
            {follows !== null && ` · ${problems.follows({ number: follows })}`}
            {(follows === null || chosen) && !later && ` · ${remedy}`}
          </span>
        </span>
      </button>
      <LawWords law={event.law} rule={rule} remedy={remedy} />
      {props.isLineKnown && (
        <button
          type="button"
          className="button button-small problem-line"
          aria-label={code.showOf({ law: event.law, number })}
          onClick={() => {
            choose(event)
            showLine()
          }}
        >
          {code.show}
        </button>
      )}
    </li>
  )
}
