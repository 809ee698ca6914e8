import type { ReactNode } from 'react'
import { cx } from './cx.ts'

interface Props {
  readonly ordinal: number
  readonly children: ReactNode
  /** In this book and not in the other, or missing here and in the other. */
  readonly tear?: 'only here' | 'missing here'
}

/** A room's name in its colour. */
export function RoomChip({ ordinal, children, tear }: Props) {
  return (
    <span
      className={cx(
        'chip',
        tear === 'only here' && 'chip-torn',
        tear === 'missing here' && 'chip-missing',
      )}
      style={{ '--hue': roomColour(ordinal) }}
    >
      {children}
    </span>
  )
}

/** The colour of a room, by the order of its first appearance. */
export function roomColour(ordinal: number): string {
  return `var(--room-${ordinal % 8})`
}
