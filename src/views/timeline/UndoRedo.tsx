import { redo, undo } from '#store/commands/undo.ts'
import { historyMax } from '#store/history.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { IconButton } from './IconButton.tsx'

/** Takes back what was done, act by act, and does it again. */
export function UndoRedo() {
  const { past, future, isCut } = useRoomscope((state) => state.history)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div className="time-group" role="group" aria-label="History">
      <IconButton
        icon="undo"
        name="Undo"
        keys={isCut ? `Ctrl + Z; the last ${historyMax} acts are kept, historyMax` : 'Ctrl + Z'}
        disabled={past.length === 0}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        name="Redo"
        keys="Ctrl + Shift + Z"
        disabled={future.length === 0}
        onClick={redo}
      />
    </div>
  )
}
