import type { ReactNode } from 'react'
import { faultFacts } from '#trace/faultFacts.ts'
import type { Fault } from '#trace/traceEvent.ts'
import type { WorldConnection } from '#trace/world.ts'
import './socketGlyph.css'

interface Props {
  readonly connection: WorldConnection
  readonly ghost?: boolean
}

type Mark = 'crack' | 'crack once' | 'cut' | 'proxy' | 'bars' | 'held'

/** What is drawn for each fault. */
const marks: Readonly<Record<Fault, Mark>> = {
  dead: 'crack',
  failing: 'crack once',
  'half-open to server': 'cut',
  'half-open to client': 'cut',
  proxied: 'proxy',
  stalled: 'bars',
  slow: 'bars',
  'frames to server held': 'held',
  'frames to client held': 'held',
  'handler held': 'held',
  'await held': 'held',
}

/**
 * A connection's two ends by shape: the ring is the server's end, the dot inside the client's.
 * Whole is open, dashed is on the way, dotted with a cross is closed. 26 by 26, around 0,0.
 */
export function SocketShape({ connection, ghost = false }: Props) {
  const { clientEnd, serverEnd, faults } = connection
  const marked = new Set(faults.map((fault) => marks[fault]))
  const halfOpen = marked.has('cut')
  const tone = ghost ? 'ghost' : faults.length > 0 ? 'fault' : serverEnd.state
  return (
    <g className={`socket socket-${tone}`}>
      <circle
        r="11.5"
        className={`socket-ring socket-ring-${halfOpen ? 'half' : serverEnd.state}`}
      />
      {clientEnd.state === 'closed' ? (
        <path d="M-4,-4 L4,4 M4,-4 L-4,4" className="socket-cross" />
      ) : (
        <circle r="4.5" className={`socket-dot socket-dot-${clientEnd.state}`} />
      )}
      {marked.has('crack') && <path d="M3,-13 L-2,-2 L3,-1 L-3,13" className="socket-crack" />}
      {halfOpen && <HalfOpenShape faults={faults} />}
      {marked.has('crack once') && (
        <path d="M3,-13 L-2,-2 L3,-1 L-3,13" className="socket-crack socket-crack-once" />
      )}
      {marked.has('held') && <path d="M-16,-6 V6 M16,-6 V6" className="socket-bars socket-held" />}
      {marked.has('bars') && <path d="M-3.5,-7.5 V7.5 M3.5,-7.5 V7.5" className="socket-bars" />}
    </g>
  )
}

/**
 * The ring has a gap on either side, as a wire that is cut; an arrow shows each way that still works.
 * A proxy is a small square in the gap, from where pings are still answered.
 */
function HalfOpenShape({ faults }: { readonly faults: WorldConnection['faults'] }) {
  const cutOff = faults.map((fault) => faultFacts[fault].cutOff)
  return (
    <>
      <path d="M0,-9 A9,9 0 0 0 0,9 Z" className="socket-half" />
      <path d="M-3,-16 L3,-10 M3,-16 L-3,-10" className="socket-cut" />
      {!cutOff.includes('server') && (
        <path d="M-4,16 H4 M1,13 L4,16 L1,19" className="socket-cut" />
      )}
      {!cutOff.includes('client') && (
        <path d="M4,16 H-4 M-1,13 L-4,16 L-1,19" className="socket-cut" />
      )}
      {faults.some((fault) => marks[fault] === 'proxy') && (
        <rect x="7" y="-15" width="7" height="7" className="socket-proxy" />
      )}
    </>
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
