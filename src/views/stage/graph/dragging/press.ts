import type { PointerEvent } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'

/** A pointer that went down on a connection, which may become a drag. */
export interface Pressed {
  readonly connection: ConnectionId
  /** What was pressed of the drawing. */
  readonly opener: SVGGElement
  readonly pointerId: number
  /** Where, in CSS pixels of the window. */
  readonly x: number
  readonly y: number
}

/** Which connection a pointer went down on; null for all else, and for another button than the first. */
export function pressOf(event: PointerEvent): Pressed | null {
  const opener = (event.target as Element).closest<SVGGElement>('[data-connection]')
  if (!opener || event.button !== 0 || !event.isPrimary) return null
  const { pointerId, clientX: x, clientY: y } = event
  return { connection: opener.dataset.connection as ConnectionId, opener, pointerId, x, y }
}
