import { type FormEvent, useState } from 'react'
import { restartServer } from '#store/commands/rooms.ts'
import { drain } from '#store/commands/steps/drain.ts'
import { waitMs } from '#store/commands/steps/waitMs.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './controls.module.css'

/** Virtual time stands still while nothing is due; this lets it pass, or lets all end. */
export function LetPass() {
  const lab = useLab()
  const { timeline, verbButtons, verbForms } = useWords()
  const isEmpty = useRoomscope((state) => state.trace.length === 0)
  const [ms, setMs] = useState(1000)
  function submit(event: FormEvent) {
    event.preventDefault()
    void waitMs(lab, ms)
  }
  return (
    <div className={cx(styles.pass, styles.rare)} data-part="time-rare">
      <form className={styles.wait} onSubmit={submit}>
        <input
          type="number"
          aria-label={timeline.wait.ms}
          min={0}
          value={Number.isNaN(ms) ? '' : ms}
          onChange={(event) => setMs(event.target.valueAsNumber)}
        />
        <button
          type="submit"
          className="button"
          aria-label={timeline.wait.label({ ms })}
          title={verbButtons.wait.title}
        >
          {verbButtons.wait.button}
        </button>
      </form>
      <button
        type="button"
        className="button"
        title={verbForms.drain.title}
        disabled={isEmpty}
        onClick={() => drain(lab)}
      >
        {verbForms.drain.button}
      </button>
      <button
        type="button"
        className="button"
        title={verbButtons.restart.title}
        disabled={isEmpty}
        onClick={() => restartServer(lab)}
      >
        {verbButtons.restart.button}
      </button>
    </div>
  )
}
