import { moveStepBy, removeStepAt } from '#store/commands/steps/editSteps.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './stepVerbs.module.css'

interface StepVerbsProps {
  readonly onEdit: () => void
  readonly onInsert: () => void
}

/** What can be done with the step at the playhead. */
export function StepVerbs({ onEdit, onInsert }: StepVerbsProps) {
  const lab = useLab()
  const { scenarioPane: words } = useWords()
  const at = useRoomscope((state) => state.world.step)
  const count = useRoomscope((state) => state.scenario.steps.length)
  const nothing = at < 0 || at >= count
  return (
    <div className={styles.verbs} role="toolbar" aria-label={words.toolbar}>
      <p className={styles.at}>
        {nothing ? words.beforeFirst : words.at({ step: at + 1, of: count })}
      </p>
      <button type="button" className="button button-small" disabled={nothing} onClick={onEdit}>
        {words.edit}
      </button>
      <button type="button" className="button button-small" onClick={onInsert}>
        {words.insert}
      </button>
      <button
        type="button"
        className={cx('button button-small', styles.move)}
        aria-label={words.up.label}
        title={words.up.title}
        disabled={nothing || at === 0}
        onClick={() => moveStepBy(lab, at, -1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className={cx('button button-small', styles.move)}
        aria-label={words.down.label}
        title={words.down.title}
        disabled={nothing || at === count - 1}
        onClick={() => moveStepBy(lab, at, 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        className="button button-small button-danger"
        title={words.remove.title}
        disabled={nothing}
        onClick={() => removeStepAt(lab, at)}
      >
        {words.remove.label}
      </button>
      <p className="only-heard" id="steps-keys">
        {words.keys}
      </p>
    </div>
  )
}
