import type { ReactNode } from 'react'
import './roomChip.css'

interface Props {
  readonly ordinal: number
  readonly children: ReactNode
  /** In this book and not in the other, or missing here and in the other. */
  readonly tear?: 'only here' | 'missing here'
}

/** A room's name in its colour. */
export function RoomChip({ ordinal, children, tear }: Props) {
  const torn = tear === undefined ? '' : tear === 'only here' ? ' chip-torn' : ' chip-missing'
  return (
    <span className={`chip${torn}`} style={{ '--hue': roomColour(ordinal) }}>
      {children}
    </span>
  )
}

/** The colour of a room, by the order of its first appearance. */
export function roomColour(ordinal: number): string {
  return `var(--room-${ordinal % 8})`
}
