import { lazy, Suspense, useMemo, useState } from 'react'
import { logWindow } from '#reading/events/logWindow.ts'
import { filterLog, freezeLog } from '#store/commands/log.ts'
import type { Lab } from '#store/lab.ts'
import { cx } from '#views/parts/cx.ts'
import { useCalm } from '#views/parts/useCalm.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { crowdOf } from '#views/stage/crowd.ts'
import { LogFilters } from './LogFilters.tsx'
import styles from './log.module.css'

/** What draws only the events in view is fetched apart from the page. */
const LogList = lazy(async () => ({ default: (await import('./LogList.tsx')).LogList }))

/** Of a crowd so much happens in a frame that its lines are gone before they are read. */
const crowdEveryMs = 250

/** Where it is folded from the start: what explains more has the room. */
const hasNoRoom =
  '(min-width: 901px) and (max-width: 1150px), (min-width: 901px) and (max-height: 760px)'

/** It stands below another panel there, and takes of its height. */
const isBelow = '(min-width: 901px)'

interface EventLogProps {
  /** What stands above it needs the height: it is folded then, until somebody unfolds it. */
  readonly givesWay: boolean
}

/** Every event in plain words, newest below; it follows the playhead unless it is frozen. It can be folded away. */
export function EventLog({ givesWay }: EventLogProps) {
  const lab = useLab()
  const { log: words } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const filter = useRoomscope((state) => state.logFilter)
  const frozenAt = useRoomscope((state) => state.logFrozenAt)
  const isCrowd = useRoomscope(({ world }) => crowdOf(world) === 'crowd')
  const shownTo = frozenAt === null ? playhead : Math.min(frozenAt, playhead)
  const upTo = useCalm(shownTo, isCrowd ? crowdEveryMs : 0)
  const { seqs, total } = useMemo(() => logWindow(trace, upTo, filter), [trace, upTo, filter])
  const [folds, setFolds] = useState(() => ({
    alone: matchMedia(hasNoRoom).matches,
    givingWay: matchMedia(isBelow).matches,
  }))
  const when = givesWay ? 'givingWay' : 'alone'
  const folded = folds[when]
  return (
    <section
      aria-label={words.title}
      className={cx('panel', styles.log)}
      data-part="log"
      data-folded={folded}
    >
      <header className="panel-head">
        <h2>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            onClick={() => setFolds({ ...folds, [when]: !folded })}
          >
            {words.title}
          </button>
        </h2>
        <p className="counts">{words.count({ events: total })}</p>
        <button
          type="button"
          className="button button-small"
          aria-pressed={frozenAt !== null}
          onClick={() => freezeLog(lab, frozenAt === null)}
        >
          {words.freeze}
        </button>
      </header>
      <LogFilters
        filter={filter}
        onChange={(change) => filterLog(lab, change)}
        onReset={() => showAll(lab)}
      />
      {total > seqs.length && (
        <p className={cx('hint', styles.earlier)}>{words.lastOnes({ events: seqs.length })}</p>
      )}
      {seqs.length === 0 && (
        <p className={cx('hint', styles.none)}>
          {trace.length === 0 ? words.none : words.nonePasses}
        </p>
      )}
      <Suspense fallback={<div className={styles.reserved} hidden={seqs.length === 0} />}>
        <LogList seqs={seqs} />
      </Suspense>
    </section>
  )
}

function showAll(lab: Lab): void {
  filterLog(lab, { client: null, room: null, kind: null })
}
