import { useEffect, useMemo, useRef } from 'react'
import { booksPart, type Parting, partingOf } from '#reading/compare/parting.ts'
import { type Order, orderColumns, together } from '#reading/stage/columns.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { serverName } from '#scenario/brought.ts'
import { compareWith } from '#store/commands/compareWith.ts'
import { goTo } from '#store/commands/play.ts'
import { comparedPlayhead, comparedWorld } from '#store/selectors/comparedWorld.ts'
import type { Comparison } from '#store/state.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './compare.module.css'
import { PartingLine } from './PartingLine.tsx'
import { Side } from './Side.tsx'

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
        <label>
          Beside {server}:{' '}
          <select
            aria-label="Compare with"
            value={other}
            onChange={(event) => compareWith(lab, event.target.value)}
          >
            {servers
              .filter(({ id }) => id !== server)
              .map(({ id, words }) => (
                <option key={id} value={id}>
                  {`${id}: ${words}`}
                </option>
              ))}
          </select>
        </label>
        {!fits && !follows && (
          <button
            type="button"
            className="button button-small"
            onClick={() => compareWith(lab, other)}
          >
            {comparison === null ? `Compare these ${events} events` : 'Outdated: compare anew'}
          </button>
        )}
      </div>
      {scenario.steps.length === 0 && (
        <p className={cx('hint', styles.hint)}>
          Do something, or watch an example: the same steps are then run on both servers, and the
          first event where they part is told.
        </p>
      )}
      {scenario.steps.length > 0 && comparison?.server !== other && follows && (
        <p className={cx('hint', styles.hint)}>The same steps are being run on {other}…</p>
      )}
      {scenario.steps.length > 0 && comparison?.server === other && (
        <Compared comparison={comparison} />
      )}
    </div>
  )
}

/** The one compared with last; beside the reference, the pattern as tutorials have it. */
function otherThan(server: string, last: string | undefined): string {
  if (last !== undefined && last !== server) return last
  return server === 'reference' ? 'as-written' : 'reference'
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const lab = useLab()
  const trace = useRoomscope((state) => state.trace)
  const world = useRoomscope((state) => state.world)
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const parting = useMemo(() => partingOf(trace, comparison.trace), [trace, comparison])
  const books = useMemo(() => booksPart(trace, comparison.trace), [trace, comparison])
  const seq = useRoomscope(({ playhead, shownMs }) =>
    comparedPlayhead(comparison.trace, parting, playhead, shownMs),
  )
  const otherWorld = useMemo(() => comparedWorld(comparison, seq), [comparison, seq])
  const model = useMemo(() => stageModel(world), [world])
  const otherModel = useMemo(() => stageModel(otherWorld), [otherWorld])
  const before = useRef<Order>({ connections: [], rooms: [] })
  const rows = useMemo(() => {
    before.current = orderColumns(together(model, otherModel), before.current)
    return before.current
  }, [model, otherModel])
  const haveParted = parting !== null && world.seq >= Math.min(parting.index, trace.length - 1)
  return (
    <>
      <section className={styles.partings} aria-label="Where they part">
        {parting === null ? (
          <p className="hint">
            They never part: {comparison.trace.length} events, alike one by one.
          </p>
        ) : (
          <>
            <PartingLine
              title="They part first"
              parting={parting}
              trace={trace}
              comparison={comparison}
              onGo={() => goTo(lab, parting.index)}
            />
            {books !== null && isLater(books, parting) && (
              <PartingLine
                title="Their maps part first"
                parting={books}
                trace={trace}
                comparison={comparison}
                onGo={() => goTo(lab, books.index)}
              />
            )}
          </>
        )}
      </section>
      <div className={styles.sides}>
        <Side
          title={server}
          note="under test"
          world={world}
          model={model}
          rows={rows}
          parted={haveParted}
        />
        <Side
          title={comparison.server}
          note="beside it"
          world={otherWorld}
          model={otherModel}
          rows={rows}
          parted={haveParted}
        />
      </div>
    </>
  )
}

function isLater(books: Parting, parting: Parting): boolean {
  return books.mine !== parting.mine || books.other !== parting.other
}
