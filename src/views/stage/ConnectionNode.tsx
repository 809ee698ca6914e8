import { memo } from 'react'
import type { StageConnection } from '#store/selectors/stageModel.ts'
import { SocketShape } from '#views/parts/SocketGlyph.tsx'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Badge } from './Badge.tsx'
import type { Point } from './curve.ts'
import { option } from './option.ts'

interface Props {
  readonly item: StageConnection
  readonly at: Point | undefined
  readonly compact: boolean
  readonly scale: number
  readonly lit: boolean
  readonly onPoint: (key: string) => void
}

/** A connection: its name, its socket's two ends by shape, and in words what is not as usual. */
export const ConnectionNode = memo(function ConnectionNode({
  item,
  at,
  compact,
  scale,
  lit,
  onPoint,
}: Props) {
  const selected = useRoomscope(
    ({ selection }) => selection?.kind === 'connection' && selection.connection === item.id,
  )
  if (!at) return null
  const { connection, label, words, ghost, problem } = item
  const closed = connection.serverEnd.state === 'closed' && connection.clientEnd.state === 'closed'
  const usual = words.endsWith('room') || words.endsWith('rooms')
  const tone = ghost ? ' node-ghost' : closed ? ' node-closed' : ''
  const ends = `client ${connection.clientEnd.state}, server ${connection.serverEnd.state}`
  const name = `${label}: ${ends}, ${words}`
  return (
    <g
      className={`node${tone}${lit ? ' lit' : ''}`}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      onPointerEnter={() => onPoint(`c:${item.id}`)}
      {...option('connection', name, { kind: 'connection', connection: item.id }, selected)}
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
        <SocketShape connection={connection} ghost={ghost} />
      </g>
      <Badge number={problem} at={{ x: 12, y: -11 }} />
      <text className="node-name" x="-22" y={compact && !usual ? -3 : 4}>
        {shortened(label, compact ? 8 : 14)}
      </text>
      {compact ? (
        !usual && (
          <text className="node-words" x="-22" y="12">
            {shortened(words.split(',')[0] ?? words, 11)}
          </text>
        )
      ) : (
        <text className="node-words" x={-34 - textWidth(shortened(label, 14))} y="4">
          {shortened(words, 22)}
        </text>
      )}
    </g>
  )
})

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** Near enough to set the words beside the name. */
function textWidth(text: string): number {
  return text.length * 7.6
}
