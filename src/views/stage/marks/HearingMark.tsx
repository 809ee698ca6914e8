import type { Hearing } from '#reading/stage/hearing.ts'
import type { Point } from '#views/stage/graph/curve.ts'
import { Badge } from './Badge.tsx'
import styles from './problemMarks.module.css'

interface Props {
  readonly hearing: Hearing
  readonly at: Point
}

/** What a client was told wrongly of a room, on its side of the membership. */
export function HearingMark({ hearing: { kind, problem }, at }: Props) {
  return (
    <g transform={`translate(${at.x},${at.y})`}>
      <HearingShape kind={kind} />
      <Badge number={problem} at={{ x: kind === 'doubled' ? 21 : 17, y: -10 }} />
    </g>
  )
}

/** An empty, dotted speech bubble for what was not told; two of them for what was told too often. */
export function HearingShape({ kind }: Pick<Hearing, 'kind'>) {
  return (
    <g className={styles.hearing} data-kind={kind}>
      {kind === 'doubled' && <path d={bubble} transform="translate(4,-4)" />}
      <path d={bubble} />
      <text y="4">{kind === 'missed' ? '?' : '2×'}</text>
    </g>
  )
}

/** 24 by 18 around 0,0, with a tail below. */
const bubble =
  'M-8,-9 h16 a4,4 0 0 1 4,4 v9 a4,4 0 0 1 -4,4 h-10 l-5,5 v-5 h-1 a4,4 0 0 1 -4,-4 v-9 a4,4 0 0 1 4,-4 z'
