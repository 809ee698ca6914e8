import { memo } from 'react'
import type { Receipt } from '#store/selectors/receipts.ts'
import type { StageConnection } from '#store/selectors/stageModel.ts'
import { RegisteredBar } from '#views/parts/RegisteredBar.tsx'
import { SocketShape } from '#views/parts/SocketGlyph.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Badge } from './Badge.tsx'
import type { Point } from './curve.ts'
import { LookMark } from './LookMark.tsx'
import { option } from './option.ts'
import { ReceiptMark } from './ReceiptMark.tsx'

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
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === item.id,
  )
  if (!at) return null
  const { connection, label, look, registered, words, short, ghost, problem } = item
  const closed = connection.serverEnd.state === 'closed' && connection.clientEnd.state === 'closed'
  const usual = words.endsWith('room') || words.endsWith('rooms')
  const tone = look ? ' node-ghost' : closed ? ' node-closed' : short ? ' node-heard' : ''
  const ends = `client ${connection.clientEnd.state}, server ${connection.serverEnd.state}`
  const name = `${label}: ${ends}, ${words}${registeredWords[registered]}`
  const told = receipt ? `: ${receipt.state}` : ''
  return (
    <g
      className={`node${tone}${lit ? ' lit' : ''}`}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onPointerEnter={() => onPoint(`c:${item.id}`)}
      {...option(
        'connection',
        `${name}${told}`,
        { kind: 'connection', connection: item.id },
        selected,
      )}
    >
      <title>{name}</title>
      <rect
        className="node-hit"
        x={compact ? -88 : -192}
        y={-17 * scale}
        width={compact ? 106 : 210}
        height={34 * scale}
        rx="9"
      />
      <g transform={`scale(${scale})`}>
        <RegisteredBar registered={registered} broken={look !== null} />
        <SocketShape connection={connection} ghost={ghost} />
        <LookMark look={look} />
      </g>
      <ReceiptMark receipt={receipt} />
      <Badge number={problem} at={look && look !== 'ghost' ? { x: 50, y: 0 } : { x: 12, y: -11 }} />
      <text className="node-name" x="-25" y={compact && !usual ? -3 : 4}>
        {shortened(label, compact ? 8 : 14)}
      </text>
      {compact ? (
        !usual && (
          <text className="node-words" x="-25" y="12">
            {shortened(short ?? words.split(',')[0] ?? words, 12)}
          </text>
        )
      ) : (
        <text className="node-words" x={-37 - textWidth(shortened(label, 14))} y="4">
          {shortened(words, 22)}
        </text>
      )}
    </g>
  )
})

/** That the server has it is usual; what is not is told. */
const registeredWords: Readonly<Record<StageConnection['registered'], string>> = {
  yes: '',
  no: '',
  wrongly: ', the server still has it',
  missing: ', the server does not have it',
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Near enough to set the words beside the name. */
function textWidth(text: string): number {
  return text.length * 7.6
}
