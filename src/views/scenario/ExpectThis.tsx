import { useMemo } from 'react'
import { stepMoments } from '#reading/events/stepMoments.ts'
import { expectationsOf } from '#reading/result/expectations.ts'
import type { Selection } from '#reading/selection.ts'
import { expectThis } from '#store/commands/steps/expectThis.ts'
import { goTo } from '#store/commands/time/play.ts'
import { cx } from '#views/parts/cx.ts'
import { FoldsLater } from '#views/parts/FoldsLater.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import styles from './expectThis.module.css'

/** What is on the screen, as expectations that hold now: each is one button away from the scenario. */
export function ExpectThis({ subject }: { readonly subject: Selection | null }) {
  const { expectThis: words } = useWords().scenarioPane
  const isNothing = useRoomscope((state) => state.trace.length === 0)
  if (isNothing) return null
  if (subject) return <Asked subject={subject} title={words.title} />
  // Of the world as a whole it is asked by who writes a test; who only looks need not see it.
  return (
    <FoldsLater summary={words.title}>
      <div className={styles.expect}>
        <Asked subject={null} title={null} />
      </div>
    </FoldsLater>
  )
}

interface AskedProps {
  readonly subject: Selection | null
  /** What stands over it, if anything does. */
  readonly title: string | null
}

function Asked({ subject, title }: AskedProps) {
  const lab = useLab()
  const all = useWords()
  const trace = useRoomscope((state) => state.trace)
  const world = useRoomscope((state) => state.world)
  const endSeq = stepMoments(trace)[world.step]?.endSeq ?? -1
  const atRest = world.seq >= endSeq
  const expectations = useMemo(
    () => (atRest ? expectationsOf(world, trace, subject) : []),
    [atRest, world, trace, subject],
  )
  if (atRest && expectations.length === 0) return null
  const asked = atRest ? (
    <ul>
      {expectations.map((step) => (
        <li key={JSON.stringify(step)}>
          <button type="button" onClick={() => expectThis(lab, step)}>
            <span aria-hidden="true">+</span> {capitalized(describeStep(all, step))}
          </button>
        </li>
      ))}
    </ul>
  ) : (
    <button type="button" className="button button-small" onClick={() => goTo(lab, endSeq)}>
      {all.scenarioPane.expectThis.restFirst({ step: world.step + 1 })}
    </button>
  )
  if (title === null) return asked
  return (
    <section className={cx(styles.expect, styles.below)} aria-label={title}>
      <h3>{title}</h3>
      {asked}
    </section>
  )
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
