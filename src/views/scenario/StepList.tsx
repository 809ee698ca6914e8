import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { stepMoments } from '#reading/events/stepMoments.ts'
import { moveStepBy, removeStepAt } from '#store/commands/steps/editSteps.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import { StepRow } from './StepRow.tsx'
import styles from './stepList.module.css'

interface StepListProps {
  /** The list has less height then; the chosen step must still be seen. */
  readonly editing: boolean
  readonly onEdit: (index: number) => void
}

/** Every step in plain words; the one at the playhead is the chosen one, and choosing one moves the playhead. */
export function StepList({ editing, onEdit }: StepListProps) {
  const lab = useLab()
  const all = useWords()
  const { scenarioPane: words } = all
  const steps = useRoomscope((state) => state.scenario.steps)
  const trace = useRoomscope((state) => state.trace)
  const at = useRoomscope((state) => state.world.step)
  const moments = stepMoments(trace)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: steps.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor that opens takes height away
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at)
  }, [at, editing, rows])
  return (
    <div
      className={styles.scroll}
      ref={scroller}
      tabIndex={0}
      role="listbox"
      aria-label={words.list}
      aria-describedby="steps-keys"
      aria-activedescendant={at >= 0 ? `step-${at}` : undefined}
      onKeyDown={(event) => onKeyDown(lab, event, at, steps.length, onEdit)}
    >
      <div className={styles.list} role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const step = steps[index]
          if (!step) return null
          return (
            <StepRow
              key={index}
              ref={rows.measureElement}
              index={index}
              count={steps.length}
              start={start}
              words={describeStep(all, step)}
              moment={moments[index]}
              chosen={index === at}
              later={index > at}
            />
          )
        })}
      </div>
    </div>
  )
}

function onKeyDown(
  lab: Lab,
  event: KeyboardEvent,
  at: number,
  count: number,
  onEdit: (index: number) => void,
): void {
  const act = keyAction(lab, event, at, count, onEdit)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function keyAction(
  lab: Lab,
  { key, altKey }: KeyboardEvent,
  at: number,
  count: number,
  onEdit: (index: number) => void,
): (() => unknown) | null {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  if (by !== null && altKey) return () => moveStepBy(lab, at, by)
  if (by !== null) return () => goToStep(lab, Math.max(0, Math.min(count - 1, at + by)))
  if (key === 'Home') return () => goToStep(lab, 0)
  if (key === 'End') return () => goToStep(lab, count - 1)
  if (key === 'Delete') return () => removeStepAt(lab, at)
  if (key === 'Enter' && at >= 0) return () => onEdit(at)
  return null
}
