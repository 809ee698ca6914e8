import type { ComponentProps } from 'react'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { Drawing } from './Drawing.tsx'
import type { Geometry } from './geometry.ts'
import styles from './graph.module.css'

interface Props {
  readonly model: StageModel
  readonly geometry: Geometry
  /** It takes the size that it is given, and not its own. */
  readonly isScaled?: boolean
}

/** The picture in a layout that is given, with nothing lit: one of many that belong together. */
export function GraphAt({ model, geometry, isScaled = false }: Props) {
  const box = isScaled ? { viewBox: `0 0 ${geometry.width} ${geometry.height}` } : {}
  return (
    <svg className={styles.svg} {...box} aria-hidden="true">
      <Drawing
        model={model}
        geometry={geometry}
        lit={null}
        receipts={noReceipts}
        onPoint={() => undefined}
      />
    </svg>
  )
}

const noReceipts: ComponentProps<typeof Drawing>['receipts'] = new Map()
