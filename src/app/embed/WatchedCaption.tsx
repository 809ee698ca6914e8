import { brokenHere } from '#app/guide/brokenHere.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { watchScenario } from '#store/commands/runScenario.ts'
import { play } from '#store/commands/time/play.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import styles from './embed.module.css'
import { useEmbeddedWords } from './useEmbeddedWords.ts'

/** What is watched, in words: the step that is on, or the law that breaks here. */
export function WatchedCaption() {
  const { guide } = useWords()
  const broken = useRoomscope(brokenHere)
  return (
    <section
      aria-label={guide.region}
      className={cx('panel', styles.caption)}
      data-tone={broken ? 'broken' : 'calm'}
    >
      {broken ? <CaptionStopped broken={broken} /> : <CaptionPlaying />}
    </section>
  )
}

function CaptionStopped({ broken }: { readonly broken: EventOf<'violation'> }) {
  const lab = useLab()
  const words = useWords()
  const { guide } = words
  const scenario = useRoomscope((state) => state.scenario)
  const { text, remedy } = violationWords(words, broken)
  return (
    <>
      <div role="status">
        <h1>{guide.stopped(broken)}</h1>
        <p>
          {text} {remedy}
        </p>
      </div>
      <div className={styles.actions}>
        <button type="button" className="button button-primary" onClick={() => play(lab)}>
          {guide.playOn}
        </button>
        {scenario.server !== 'reference' && (
          <button
            type="button"
            className="button"
            onClick={() => watchScenario(lab, { ...scenario, server: 'reference' })}
          >
            {guide.mend}
          </button>
        )}
      </div>
    </>
  )
}

function CaptionPlaying() {
  const words = useWords()
  const { guide } = words
  const { name, description, server, steps } = useRoomscope((state) => state.scenario)
  const embedded = useEmbeddedWords()
  const index = useRoomscope(({ world }) => world.step)
  const step = steps[index]
  return (
    <div>
      <h1>
        {words.fromFiles({ text: name })} <span>{embedded.on({ server: String(server) })}</span>
      </h1>
      {description && (
        <p className={styles.description}>{words.fromFiles({ text: description })}</p>
      )}
      <p className={styles.step} role="status">
        {step
          ? guide.step({ step: index + 1, of: steps.length, what: describeStep(words, step) })
          : guide.beforeFirst}
      </p>
    </div>
  )
}
