import { moveStepBy, removeStepAt } from '#store/commands/editSteps.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

interface StepVerbsProps {
  readonly onEdit: () => void
  readonly onInsert: () => void
}

/** What can be done with the step at the playhead. */
export function StepVerbs({ onEdit, onInsert }: StepVerbsProps) {
  const at = useRoomscope((state) => state.world.step)
  const count = useRoomscope((state) => state.scenario.steps.length)
  const nothing = at < 0 || at >= count
  return (
    <div className="steps-verbs" role="toolbar" aria-label="Edit the step">
      <p className="steps-at">{nothing ? 'Before the first step' : `Step ${at + 1} of ${count}`}</p>
      <button type="button" className="button button-small" disabled={nothing} onClick={onEdit}>
        Edit
      </button>
      <button type="button" className="button button-small" onClick={onInsert}>
        Insert
      </button>
      <button
        type="button"
        className="button button-small steps-move"
        aria-label="Move up"
        title="Move up (Alt+↑)"
        disabled={nothing || at === 0}
        onClick={() => moveStepBy(at, -1)}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        className="button button-small steps-move"
        aria-label="Move down"
        title="Move down (Alt+↓)"
        disabled={nothing || at === count - 1}
        onClick={() => moveStepBy(at, 1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <button
        type="button"
        className="button button-small button-danger"
        title="Remove (Delete)"
        disabled={nothing}
        onClick={() => removeStepAt(at)}
      >
        Remove
      </button>
      <p className="only-heard" id="steps-keys">
        Arrow keys go through the steps. Alt and an arrow key moves the step. Enter edits it, Delete
        removes it.
      </p>
    </div>
  )
}
