import { useMemo } from 'react'
import { differingConnections } from '#reading/compare/differingConnections.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import type { OfServer } from './Compared.tsx'
import styles from './compare.module.css'
import { Side } from './Side.tsx'
import { useRows } from './useRows.ts'

interface Props {
  readonly mine: OfServer
  readonly other: OfServer
  readonly parted: boolean
}

/** Both pictures as graphs, in one order. */
export function Graphs({ mine, other, parted }: Props) {
  const model = useMemo(() => stageModel(mine.world), [mine.world])
  const otherModel = useMemo(() => stageModel(other.world), [other.world])
  const rows = useRows(model, otherModel)
  const differ = useMemo(() => differingConnections(model, otherModel), [model, otherModel])
  const both = { rows, differ, parted }
  return (
    <div className={styles.sides}>
      <Side {...mine} {...both} model={model} />
      <Side {...other} {...both} model={otherModel} />
    </div>
  )
}
