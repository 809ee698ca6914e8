import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { problemsOf } from '#reading/events/problems.ts'
import { stepMoments } from '#reading/events/stepMoments.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import type { Words } from '#words/words.ts'
import styles from './presenter.module.css'
import type { Slide } from './slide.ts'

/** So much of what happens in a step is told. */
const eventsMax = 6

/** What the one who speaks reads: the lesson's words, what the laws demand, what happens in the step. */
export function Notes({ slide: { notes, world } }: { readonly slide: Slide }) {
  const words = useWords()
  const { present } = useTakingWords()
  const trace = useRoomscope((state) => state.trace)
  const isHere = useRoomscope(({ scenario }) => scenario === world?.scenario)
  const found = world?.tells === 'step' && isHere ? ofStep(words, trace, world.step) : []
  const all = [...notes, ...found]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without it keys cannot
    <section className={styles.notes} aria-label={present.notes} tabIndex={0}>
      {all.length === 0 && <p className={styles.note}>{present.noNotes}</p>}
      {all.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  )
}

function ofStep(words: Words, trace: readonly TraceEvent[], step: number): string[] {
  const moment = stepMoments(trace)[step]
  if (!moment) return []
  const inStep = ({ seq }: TraceEvent) => seq > moment.seq && seq <= moment.endSeq
  const laws = problemsOf(trace)
    .filter(({ event }) => inStep(event))
    .map(({ event }) => {
      const { rule, remedy } = violationWords(words, event)
      return `${event.law}: ${rule} ${remedy}`
    })
  const events = trace.filter((event) => inStep(event) && event.kind !== 'violation')
  const told = events.slice(0, eventsMax).map((event) => describeEvent(words, trace, event))
  return [...new Set([...laws, ...told])]
}
