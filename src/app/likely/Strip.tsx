import type { Futures } from '#search/futures/futures.ts'
import { goTo } from '#store/commands/time/play.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { notDoneText } from '#words/runs/problemWords.ts'
import styles from './likely.module.css'
import { useLikely } from './likelyState.ts'
import { useLikelyWords } from './likelyWords.ts'
import { hideFutures, stopFutures } from './playFutures.ts'
import { futuresText, momentAt } from './told.ts'

/** Under the scrubber: how often the futures of each moment break, and when it was certain, in words. */
export function LikelyStrip() {
  const lab = useLab()
  const words = useLikelyWords()
  const futures = useLikely((state) => state.futures)
  const isOver = useLikely(
    ({ isStopped, problem, futures: now }) =>
      isStopped || problem !== null || (now !== null && now.ended !== null),
  )
  const sealed = futures?.sealed
  return (
    <section className={styles.likely} aria-label={words.strip}>
      {futures && <Bars futures={futures} />}
      <div className={styles.said}>
        <p role="status">
          <LikelyResult />
        </p>
        {futures && <Here futures={futures} />}
        {sealed && (
          <button
            type="button"
            className="button button-small"
            onClick={() => goTo(lab, sealed.events - 1)}
          >
            {words.go}
          </button>
        )}
        <button
          type="button"
          className="button button-small"
          onClick={() => (isOver ? hideFutures(lab) : stopFutures(lab))}
        >
          {isOver ? words.hide : words.stop}
        </button>
      </div>
    </section>
  )
}

/** How far it is, and in the end what it means. */
function LikelyResult() {
  const all = useWords()
  const words = useLikelyWords()
  const trace = useRoomscope((state) => state.trace)
  const { futures, problem, isStopped } = useLikely((state) => state)
  if (problem !== null) return words.failed({ why: notDoneText(all, problem) })
  if (futures?.ended) return futuresText(futures, trace, words, all)
  const played = words.playing({ runs: futures?.runs ?? 0, of: futures?.runsMax ?? 0 })
  return isStopped ? `${played} ${words.stopped}` : played
}

/** What the futures of the playhead's moment say. */
function Here({ futures: { moments, each, law } }: { readonly futures: Futures }) {
  const words = useLikelyWords()
  const playhead = useRoomscope((state) => state.playhead)
  const moment = momentAt(moments, playhead)
  return moment ? (
    <p className={styles.here}>{words.here({ broken: moment.broken, each, law })}</p>
  ) : null
}

/** A bar for each moment, as high as the share of its futures that break. The words tell the same. */
function Bars({ futures: { moments, each } }: { readonly futures: Futures }) {
  const lab = useLab()
  const last = useRoomscope((state) => Math.max(1, state.trace.length))
  return (
    <svg className={styles.bars} width="100%" height="16" aria-hidden="true">
      {moments.map(({ events, broken }, at) => {
        const until = moments[at + 1]?.events ?? last
        const height = (broken / each) * 15
        return (
          <svg
            key={events}
            x={`${(events / last) * 100}%`}
            width={`${((until - events) / last) * 100}%`}
            height="16"
            aria-hidden="true"
            onClick={() => goTo(lab, events - 1)}
          >
            <rect width="100%" height="16" className={styles.place} />
            <rect
              width="100%"
              y={15 - height}
              height={height + 1}
              data-certain={broken === each || undefined}
            />
          </svg>
        )
      })}
    </svg>
  )
}
