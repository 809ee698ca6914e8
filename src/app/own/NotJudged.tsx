import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { UnjudgedLaw } from '#reading/result/runResult.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './own.module.css'
import { useOwnWords } from './useOwnWords.ts'

/** The laws that the code under test is not judged by, by their reasons. */
export function NotJudged() {
  const { brought } = useWords()
  const own = useOwnWords()
  const notJudged = useRoomscope((state) => state.notJudged)
  const isOwn = useRoomscope(({ scenario }) => typeof scenario.server === 'object')
  if (!isOwn || notJudged.length === 0) return null
  return (
    <details className={styles.unjudged}>
      <summary>{own.notJudged}</summary>
      <ul>
        {byReason(notJudged).map(([why, laws]) => (
          <li key={why}>
            {own.notJudgedLine({ laws: laws.join(', '), why: brought.unjudged[why] })}
          </li>
        ))}
      </ul>
    </details>
  )
}

function byReason(found: readonly UnjudgedLaw[]): [UnjudgedWhy, string[]][] {
  const reasons = new Map<UnjudgedWhy, string[]>()
  for (const { law, why } of found) reasons.set(why, [...(reasons.get(why) ?? []), law])
  return [...reasons]
}
