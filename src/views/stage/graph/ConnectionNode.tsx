import { memo } from 'react'
import type { Receipt } from '#reading/delivery/receipts.ts'
import type { StageConnection } from '#reading/stage/stageModel.ts'
import { RegisteredBar } from '#views/parts/RegisteredBar.tsx'
import { SocketShape } from '#views/parts/SocketGlyph.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useOffer } from '#views/stage/graph/choosing/offer.ts'
import { option } from '#views/stage/graph/choosing/option.ts'
import { Badge } from '#views/stage/marks/Badge.tsx'
import { LookMark } from '#views/stage/marks/LookMark.tsx'
import { ReceiptMark } from '#views/stage/marks/ReceiptMark.tsx'
import { connectionWords, saysWords, shortWords } from '#words/stageWords.ts'
import styles from './connectionNode.module.css'
import type { Point } from './curve.ts'
import { fitted, textWidth } from './fitted.ts'

interface Props {
  readonly item: StageConnection
  readonly at: Point | undefined
  readonly compact: boolean
  readonly scale: number
  readonly lit: boolean
  /** What became of the message that is chosen, for it. */
  readonly receipt: Receipt | undefined
  readonly onPoint: (key: string) => void
}

/** A connection: its name, its socket's two ends by shape, and in words what is not as usual. */
export const ConnectionNode = memo(function ConnectionNode({
  item,
  at,
  compact,
  scale,
  lit,
  receipt,
  onPoint,
}: Props) {
  const lab = useLab()
  const offer = useOffer()
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === item.id,
  )
  const words = useWords()
  if (!at) return null
  const { connection, label, look, registered, says, hearing, ghost, problem } = item
  const closed = connection.serverEnd.state === 'closed' && connection.clientEnd.state === 'closed'
  const tone = look ? 'wrong' : closed ? 'closed' : hearing ? 'heard' : 'usual'
  return (
    <g
      className={styles.node}
      data-tone={tone}
      data-lit={lit}
      data-connection={item.id}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onPointerEnter={() => onPoint(`c:${item.id}`)}
      {...option(
        lab,
        offer,
        'connection',
        connectionWords(words, item, receipt),
        { kind: 'connection', connection: item.id },
        selected,
      )}
    >
      <title>{connectionWords(words, item, undefined)}</title>
      <Hit compact={compact} scale={scale} />
      <g transform={`scale(${scale})`}>
        <RegisteredBar registered={registered} broken={look !== null} />
        <SocketShape connection={connection} ghost={ghost} away={says.code === 'away'} />
        <LookMark look={look} />
      </g>
      <ReceiptMark receipt={receipt} />
      <Badge number={problem} at={look && look !== 'ghost' ? { x: 50, y: 0 } : { x: 12, y: -11 }} />
      <Label
        label={label}
        words={compact ? shortWords(words, item) : saysWords(words, says)}
        room={at.x + labelEnd - labelMargin}
        mayStack={scale === 1}
        stacked={compact}
      />
    </g>
  )
})

/** What can be pressed of it: the glyph and its words. */
function Hit({ compact, scale }: Pick<Props, 'compact' | 'scale'>) {
  const [x, width] = compact ? [-96, 114] : [-192, 210]
  return (
    <rect className={styles.hit} x={x} y={-17 * scale} width={width} height={34 * scale} rx="9" />
  )
}

/** Where the words end, left of the glyph, how far they keep from the picture's edge, and from each other. */
const [labelEnd, labelMargin, labelGap] = [-25, 3, 12]

interface LabelProps {
  readonly label: string
  readonly words: string
  /** How wide name and words may be together, in pixels. */
  readonly room: number
  readonly mayStack: boolean
  readonly stacked: boolean
}

/** The name and the words left of it, or below it where one line has no room for both. */
function Label({ label, words, room, mayStack, stacked }: LabelProps) {
  const name = fitted(label, Math.min(room, nameWidthMax), 'name')
  const beside = room - textWidth(name, 'name') - labelGap
  const below = words !== '' && (stacked || (mayStack && textWidth(words, 'words') > beside))
  return (
    <>
      <text className={styles.name} x={labelEnd} y={below ? -3 : 4}>
        {name}
      </text>
      {words !== '' && (
        <text
          className={styles.words}
          x={below ? labelEnd : labelEnd - textWidth(name, 'name') - labelGap}
          y={below ? 12 : 4}
        >
          {fitted(words, below ? room : beside, 'words')}
        </text>
      )}
    </>
  )
}

/** A name that is longer is cut, in pixels. */
const nameWidthMax = 120
