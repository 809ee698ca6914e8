import { redo, undo } from '#store/commands/steps/undo.ts'
import { historyMax } from '#store/history.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './controls.module.css'
import { IconButton } from './IconButton.tsx'

const undoKeys = 'Ctrl + Z'

/** Takes back what was done, act by act, and does it again. */
export function UndoRedo() {
  const lab = useLab()
  const { timeline: words } = useWords()
  const { past, future, isCut } = useRoomscope((state) => state.history)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div className={cx(styles.group, styles.history)} role="group" aria-label={words.history}>
      <IconButton
        icon="undo"
        name={words.undo}
        keys={isCut ? words.undoKeysCut({ keys: undoKeys, max: historyMax }) : undoKeys}
        disabled={past.length === 0}
        onClick={() => undo(lab)}
      />
      <IconButton
        icon="redo"
        name={words.redo}
        keys="Ctrl + Shift + Z"
        disabled={future.length === 0}
        onClick={() => redo(lab)}
      />
    </div>
  )
}
