import { lazy, type ReactNode, Suspense, useState } from 'react'
import { traceIndex } from '#reading/events/traceIndex.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Changed } from './Changed.tsx'
import controls from './controls.module.css'
import { Heard } from './Heard.tsx'
import { KeysButton } from './KeysButton.tsx'
import { LetPass } from './LetPass.tsx'
import { Scrubber } from './Scrubber.tsx'
import { SpeedChoice } from './SpeedChoice.tsx'
import { Backwards, ToProblems, Transport } from './Transport.tsx'
import styles from './time.module.css'
import { UndoRedo } from './UndoRedo.tsx'
import { usePlayback } from './usePlayback.ts'

const StepNames = lazy(async () => ({ default: (await import('./StepNames.tsx')).StepNames }))

/** Shown time: hold it, let it run either way, go through it by event, by step, by problem; `beneath` stands under the scrubber. */
export function Time({ beneath }: { readonly beneath?: ReactNode }) {
  const { timeline: words } = useWords()
  usePlayback()
  const [more, setMore] = useState(false)
  return (
    <section
      aria-label={words.region}
      className={cx(styles.time, more && styles.all)}
      data-part="time"
    >
      <div className={styles.top} data-part="time-top">
        <Words />
        <Changed />
      </div>
      <Heard />
      <Scrubber />
      <Suspense fallback={<div className={styles.names} />}>
        <StepNames />
      </Suspense>
      {beneath}
      <div className={cx(controls.controls, more && controls.all)} data-part="time-controls">
        <UndoRedo />
        <Transport />
        <ToProblems />
        <Backwards />
        <SpeedChoice />
        <LetPass />
        <KeysButton />
        <button
          type="button"
          className={cx('button', controls.more)}
          data-part="time-more"
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {words.more}
        </button>
      </div>
    </section>
  )
}

function Words() {
  const playhead = useRoomscope((state) => state.playhead)
  const last = useRoomscope((state) => state.trace.length - 1)
  const shownMs = useRoomscope((state) => Math.round(state.shownMs))
  const stopped = useRoomscope((state) => traceIndex(state.trace).stopped)
  const { runs, timeline: words } = useWords()
  const ahead = last - playhead
  return (
    <p className={styles.words}>
      <strong>{words.ms({ ms: shownMs })}</strong>{' '}
      <span>{words.event({ event: playhead + 1, of: last + 1 })}</span>
      {ahead > 0 && <span className={styles.ahead}>{words.toCome({ events: ahead })}</span>}
      {stopped && (
        <span className={styles.stopped} title={runs.whatNow}>
          {runs.ended[stopped]}
        </span>
      )}
    </p>
  )
}
