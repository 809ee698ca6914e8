import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { problemGroups } from '#reading/events/problemGroups.ts'
import { type Problem, problemsOf } from '#reading/events/problems.ts'
import { stepMoments } from '#reading/events/stepMoments.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { stepWhy } from '#words/steps/stepWhy.ts'
import styles from './presenter.module.css'
import type { Slide } from './slide.ts'

type World = NonNullable<Slide['world']>

/** More than this cannot be read from the last row. */
const brokenMax = 3

/** What broke, in words, as soon as it has; of a whole run that nothing did, too. */
export function Broken({ world }: { readonly world: World }) {
  const words = useWords()
  const { present } = useTakingWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const so = problemsTold(trace, world).filter(({ event }) => event.seq <= playhead)
  const moment = stepMoments(trace)[world.step]
  const isOther = moment?.outcome === 'failed' || moment?.outcome === 'refused'
  const more = so.length - brokenMax
  return (
    <div role="status">
      {world.tells === 'step' && isOther && <p>{stepWhy(words, moment)}</p>}
      {world.tells === 'run' && so.length === 0 && <p className={styles.sound}>{present.sound}</p>}
      {so.slice(0, brokenMax).map(({ number, event }) => (
        <p key={number} className={styles.law}>
          <span className="problem-number">{number}</span>
          <span>
            <strong>{event.law}</strong> {violationWords(words, event).text}
          </span>
        </p>
      ))}
      {more > 0 && <p>{present.more({ more })}</p>}
    </div>
  )
}

/** The broken laws of the step, what explains the others first; of a run each law once. */
function problemsTold(trace: readonly TraceEvent[], { step, tells }: World): readonly Problem[] {
  if (tells === 'nothing') return []
  const all = problemGroups(problemsOf(trace)).map(({ problem }) => problem)
  if (tells === 'run') {
    return all.filter(({ event }, i) => all.findIndex((one) => one.event.law === event.law) === i)
  }
  const moment = stepMoments(trace)[step]
  if (!moment) return []
  return all.filter(({ event: { seq } }) => seq >= moment.seq && seq <= moment.endSeq)
}
