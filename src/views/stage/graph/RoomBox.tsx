import { memo } from 'react'
import type { StageRoom } from '#reading/stage/stageModel.ts'
import { cx } from '#views/parts/cx.ts'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useOffer } from '#views/stage/graph/choosing/offer.ts'
import { option } from '#views/stage/graph/choosing/option.ts'
import { Badge } from '#views/stage/marks/Badge.tsx'
import { roomWords, shortRoomWords } from '#words/stageWords.ts'
import type { Point } from './curve.ts'
import { fitted, textWidth } from './fitted.ts'
import styles from './roomBox.module.css'

interface Props {
  readonly room: StageRoom
  readonly at: Point | undefined
  readonly size: { readonly width: number; readonly height: number }
  /** Of its members, so many whose socket is gone. */
  readonly ghosts: number
  readonly lit: boolean
  readonly onPoint: (key: string) => void
}

/** How many members are drawn as tallies. */
const talliesMax = 12
/** From one to the next. */
const tallyStep = 5

/** A room: its name, how many are in it, and whether it stays when it empties. */
export const RoomBox = memo(function RoomBox({ room, at, size, ghosts, lit, onPoint }: Props) {
  const lab = useLab()
  const offer = useOffer()
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'room' && selection.room === room.id,
  )
  const words = useWords()
  if (!at) return null
  const { width, height } = size
  const told = roomWords(words, room, ghosts)
  const isTooWide = textWidth(told, 'words') > width - 20
  const tallies = width > 150 && told.length < 18 ? Math.min(room.count, talliesMax) : 0
  const dead = Math.min(ghosts, tallies)
  return (
    <g
      className={cx(styles.room, room.leftBehind && styles.leftBehind)}
      data-lit={lit}
      style={{ transform: `translate(${at.x}px, ${at.y}px)`, '--hue': roomColour(room.ordinal) }}
      onPointerEnter={() => onPoint(`r:${room.id}`)}
      {...option(
        lab,
        offer,
        'room',
        words.rooms.option({ room: room.id, told }),
        { kind: 'room', room: room.id },
        selected,
      )}
    >
      <title>{words.rooms.title({ room: room.id, told })}</title>
      <rect className={styles.box} y={-height / 2} width={width} height={height} rx="10" />
      <text className={styles.name} x="12" y="-4">
        {fitted(`# ${room.id}`, width - 20, 'room')}
      </text>
      <text className={styles.words} x="12" y="14">
        {fitted(
          isTooWide ? (shortRoomWords(words, room, ghosts) ?? told) : told,
          width - 20,
          'words',
        )}
      </text>
      <Badge number={room.problem} at={{ x: width, y: -height / 2 }} />
      <path className={styles.tally} d={tallyPath(tallies - dead, width - 12 - dead * tallyStep)} />
      <path className={styles.ghosts} d={tallyPath(dead, width - 12)} />
    </g>
  )
})

/** One stroke for each member, ending at `right`. */
function tallyPath(count: number, right: number): string {
  return Array.from({ length: count }, (_, i) => `M${right - 1.5 - i * tallyStep},5 v10`).join(' ')
}
