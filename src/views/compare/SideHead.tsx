import type { World } from '#trace/world.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './compare.module.css'

interface Props {
  readonly title: string
  readonly note: string
  readonly world: World
}

/** Which of the two servers it is, and which laws it has broken by then. */
export function SideHead({ title, note, world }: Props) {
  const { compare } = useWords()
  const broken = [...new Set(world.violations.map(({ law }) => law))]
  return (
    <>
      <h3>
        {title} <span className={styles.note}>{note}</span>
      </h3>
      <p className={styles.laws}>
        {broken.length === 0 ? (
          compare.noneBroken
        ) : (
          <span className={styles.broken}>{compare.breaks({ laws: broken })}</span>
        )}
      </p>
    </>
  )
}
