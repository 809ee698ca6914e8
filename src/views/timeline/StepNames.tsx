import { memo, useRef } from 'react'
import { type StepMoment, stepMoments } from '#reading/events/stepMoments.ts'
import { goTo } from '#store/commands/time/play.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import styles from './time.module.css'

/** A step with less room than this is marked, and not named. */
const nameMinPx = 46
/** With more steps than this none is named: who wants to read them has the list. */
const namedStepsMax = 40

/**
 * What was done, under the marks of the scrubber: the run as a story in a line. A pointer goes to a step by its
 * name; keys and buttons go to the next and the previous, and the list of steps tells the same.
 */
export const StepNames = memo(function StepNames() {
  const lab = useLab()
  const words = useWords()
  const line = useRef<HTMLDivElement>(null)
  const { width } = useSize(line)
  const trace = useRoomscope((state) => state.trace)
  const steps = useRoomscope((state) => state.scenario.steps)
  const now = useRoomscope((state) => state.world.step)
  const moments = stepMoments(trace)
  const isNamed = steps.length <= namedStepsMax
  return (
    <div ref={line} className={styles.names} aria-hidden="true" data-part="step-names">
      {isNamed &&
        moments.map((moment, i) => {
          const [from, to] = shareOf(moment, trace.length)
          const step = steps[i]
          if (!step || (to - from) * width < nameMinPx) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go from step to step already
            // biome-ignore lint/a11y/noStaticElementInteractions: of a pointer alone; keys go by steps, too
            <span
              key={moment.seq}
              data-now={i === now}
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
              onClick={() => goTo(lab, moment.seq)}
            >
              {describeStep(words, step)}
            </span>
          )
        })}
    </div>
  )
})

/** From where to where on the line a step goes. */
function shareOf({ seq, endSeq }: StepMoment, events: number): readonly [number, number] {
  return [(seq + 1) / events, Math.min(1, (endSeq + 2) / events)]
}
