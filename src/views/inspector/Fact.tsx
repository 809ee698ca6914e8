import type { ReactNode } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import styles from './fact.module.css'

/** A fact: its name and what it is. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Names in a line, or a word that there are none. */
export function Names({
  names,
  none,
}: {
  readonly names: readonly string[]
  readonly none?: string
}) {
  const { inspector } = useWords()
  if (names.length > 0) return <span>{names.join(', ')}</span>
  return <span className={styles.none}>{none ?? inspector.none}</span>
}
