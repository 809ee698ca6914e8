import type { ReactNode } from 'react'
import { membershipKey } from '#reading/stage/lit.ts'
import type { StageEdge } from '#reading/stage/stageModel.ts'
import { select } from '#store/commands/select.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { membershipWords } from '#words/stageWords.ts'
import styles from './ledger.module.css'
import { useIsLit } from './useIsLit.ts'

interface EntryProps {
  readonly edge: StageEdge
  readonly here: boolean
  readonly there: boolean
  readonly children: ReactNode
}

/** A membership as one book has it; it is chosen by a click. */
export function Entry({ edge, here, there, children }: EntryProps) {
  const lab = useLab()
  const { connection, room, hearing } = edge
  const words = membershipWords(useWords(), edge)
  const torn = here !== there || hearing !== null
  const isLit = useIsLit(membershipKey(edge))
  return (
    <button
      type="button"
      className={styles.entry}
      data-lit={isLit}
      title={words}
      {...(torn ? { 'aria-label': words } : {})}
      onClick={() => select(lab, { kind: 'membership', connection, room })}
    >
      {children}
    </button>
  )
}

/** How a chip shows that only one book has it. */
export function tearOf(here: boolean, there: boolean): { tear?: 'only here' | 'missing here' } {
  if (here === there) return {}
  return { tear: here ? 'only here' : 'missing here' }
}
