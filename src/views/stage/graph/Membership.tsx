import { memo } from 'react'
import type { StageEdge } from '#reading/stage/stageModel.ts'
import { cx } from '#views/parts/cx.ts'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useOffer } from '#views/stage/graph/choosing/offer.ts'
import { option } from '#views/stage/graph/choosing/option.ts'
import { Badge } from '#views/stage/marks/Badge.tsx'
import { HearingMark } from '#views/stage/marks/HearingMark.tsx'
import { membershipWords } from '#words/stageWords.ts'
import { type Curve, pathOf, pointOn, splitCurve } from './curve.ts'
import styles from './membership.module.css'

interface Props {
  readonly edge: StageEdge
  readonly curve: Curve | undefined
  readonly ordinal: number
  readonly lit: boolean
  readonly onPoint: (key: string) => void
}

/**
 * One membership. Each side draws its own half and they meet in a clasp; what one side alone
 * believes is torn off before it, and a dotted hole is left where the other half should be.
 */
export const Membership = memo(function Membership({ edge, curve, ordinal, lit, onPoint }: Props) {
  const lab = useLab()
  const offer = useOffer()
  const { connection, room, problem, ghost, badge, hearing } = edge
  const selected = useRoomscope(
    ({ selection }) =>
      selection?.kind === 'membership' &&
      selection.connection === connection &&
      selection.room === room,
  )
  const words = membershipWords(useWords(), edge)
  if (!curve) return null
  const middle = pointOn(curve, 0.5)
  return (
    <g
      className={cx(styles.membership, ghost && styles.ghost)}
      data-lit={lit}
      style={{ '--hue': roomColour(ordinal) }}
      onPointerEnter={() => onPoint(`m:${connection} ${room}`)}
      {...option(
        lab,
        offer,
        'membership',
        words,
        { kind: 'membership', connection, room },
        selected,
      )}
    >
      <title>{words}</title>
      {problem === null ? <Whole curve={curve} /> : <Torn edge={edge} curve={curve} />}
      {ghost && <Badge number={badge} at={pointOn(curve, 0.75)} />}
      {hearing && <HearingMark hearing={hearing} at={pointOn(curve, 0.2)} />}
      <circle className={styles.hit} cx={middle.x} cy={middle.y} r="12" />
    </g>
  )
})

function Whole({ curve }: { readonly curve: Curve }) {
  const [own, rooms] = splitCurve(curve, 0.5)
  const { x, y } = own[3]
  return (
    <>
      <path className={cx(styles.half, styles.ofConnection)} d={pathOf(own)} />
      <path className={cx(styles.half, styles.ofRoom)} d={pathOf(rooms)} />
      <circle className={styles.clasp} cx={x} cy={y} r="3.5" />
    </>
  )
}

/** Where the believing side's half ends, from its own end. */
const tornAt = 0.44

function Torn({ edge, curve }: { readonly edge: StageEdge; readonly curve: Curve }) {
  const believing = edge.connectionLists
    ? splitCurve(curve, tornAt)[0]
    : splitCurve(curve, 1 - tornAt)[1]
  const missing = edge.connectionLists
    ? splitCurve(curve, tornAt)[1]
    : splitCurve(curve, 1 - tornAt)[0]
  const end = edge.connectionLists ? believing[3] : believing[0]
  const facing = edge.connectionLists ? 1 : -1
  const badge = pointOn(believing, 0.5)
  const hole = pointOn(curve, 0.5)
  return (
    <>
      <path className={styles.missing} d={pathOf(missing)} />
      <path className={cx(styles.half, styles.torn)} d={pathOf(believing)} />
      <path
        className={styles.rag}
        d={`M${end.x},${end.y - 7} l${4 * facing},4 l${-3 * facing},3 l${4 * facing},4 l${-3 * facing},3`}
      />
      <circle className={styles.hole} cx={hole.x} cy={hole.y} r="6" />
      <Badge number={edge.problem ?? 0} at={badge} />
    </>
  )
}
