import { type ReactNode, useMemo, useRef } from 'react'
import { stageModel } from '#reading/stage/stageModel.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { Graph } from '#views/stage/graph/Graph.tsx'
import styles from './code.module.css'

/** With less room than this the code has all of it, in px. */
const bothPxMin = 860

/** The code, and beside it the picture, where there is room for both: each explains the other. */
export function Beside({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useSize(frame)
  return (
    <div className={styles.sourceFrame} ref={frame}>
      {width >= bothPxMin && <PictureBeside />}
      {children}
    </div>
  )
}

function PictureBeside() {
  const world = useRoomscope((state) => state.world)
  const model = useMemo(() => stageModel(world), [world])
  return (
    <div className={styles.sourcePicture}>
      <Graph model={model} world={world} />
    </div>
  )
}
