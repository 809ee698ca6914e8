import type { ReactNode } from 'react'
import type { WorldConnection } from '#trace/world.ts'
import './socketGlyph.css'

interface Props {
  readonly connection: WorldConnection
  readonly ghost?: boolean
}

/**
 * A connection's two ends by shape: the ring is the server's end, the dot inside the client's.
 * Whole is open, dashed is on the way, dotted with a cross is closed. 26 by 26, around 0,0.
 */
export function SocketShape({ connection, ghost = false }: Props) {
  const { clientEnd, serverEnd, faults } = connection
  const tone = ghost ? 'ghost' : faults.length > 0 ? 'fault' : serverEnd.state
  return (
    <g className={`socket socket-${tone}`}>
      <circle r="11.5" className={`socket-ring socket-ring-${serverEnd.state}`} />
      {clientEnd.state === 'closed' ? (
        <path d="M-4,-4 L4,4 M4,-4 L-4,4" className="socket-cross" />
      ) : (
        <circle r="4.5" className={`socket-dot socket-dot-${clientEnd.state}`} />
      )}
      {faults.includes('dead') && <path d="M3,-13 L-2,-2 L3,-1 L-3,13" className="socket-crack" />}
      {(faults.includes('half-open to server') || faults.includes('half-open to client')) && (
        <path d="M0,-8 A8,8 0 0 0 0,8 Z" className="socket-half" />
      )}
      {(faults.includes('stalled') || faults.includes('slow')) && (
        <path d="M-3.5,-7.5 V7.5 M3.5,-7.5 V7.5" className="socket-bars" />
      )}
    </g>
  )
}

/** The same as a little picture for a line of text; words beside it say what it shows. */
export function SocketGlyph({ children, ...props }: Props & { readonly children?: ReactNode }) {
  return (
    <svg className="socket-glyph" viewBox="-14 -14 28 28" aria-hidden="true">
      {children}
      <SocketShape {...props} />
    </svg>
  )
}
