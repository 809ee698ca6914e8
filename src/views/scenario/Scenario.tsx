import { useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { ScenarioHead } from './ScenarioHead.tsx'
import { StepEditor } from './StepEditor.tsx'
import { StepList } from './StepList.tsx'
import { StepVerbs } from './StepVerbs.tsx'
import styles from './scenario.module.css'

/** A step that is being written: in the place of the one at `index`, or new and before it. */
export interface Draft {
  readonly index: number
  readonly isNew: boolean
}

/** The live scenario as a list of steps, to go through and to edit. */
export function Scenario() {
  const { scenarioPane: words } = useWords()
  const steps = useRoomscope((state) => state.scenario.steps)
  const at = useRoomscope((state) => state.world.step)
  const [draft, setDraft] = useState<Draft | null>(null)
  const shown = draft && draft.index <= steps.length ? draft : null
  return (
    <section aria-label={words.region} className="panel">
      <h2 className="only-heard">{words.region}</h2>
      <ScenarioHead />
      {steps.length === 0 ? (
        <p className={cx('hint', styles.none)}>{words.none}</p>
      ) : (
        <StepList editing={shown !== null} onEdit={(index) => setDraft({ index, isNew: false })} />
      )}
      {shown ? (
        <StepEditor
          key={`${shown.index} ${shown.isNew}`}
          draft={shown}
          onClose={() => setDraft(null)}
        />
      ) : (
        <StepVerbs
          onEdit={() => setDraft({ index: at, isNew: false })}
          onInsert={() => setDraft({ index: at + 1, isNew: true })}
        />
      )}
    </section>
  )
}
