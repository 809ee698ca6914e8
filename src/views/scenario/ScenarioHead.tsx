import { useState } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { HeadForm } from './HeadForm.tsx'
import styles from './scenarioHead.module.css'

/** What the scenario is called, what it is for, and how its world is set. */
export function ScenarioHead() {
  const { scenarioPane: words } = useWords()
  const scenario = useRoomscope((state) => state.scenario)
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={cx('more', styles.head)}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <strong>{scenario.name || words.noName}</strong> · {words.seed({ seed: scenario.seed })}
      </summary>
      {isOpen ? (
        <HeadForm key={JSON.stringify({ ...scenario, steps: 0 })} scenario={scenario} />
      ) : null}
    </details>
  )
}
