import './legend.css'

/** What the shapes mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <svg viewBox="0 0 52 12" width="52" height="12" aria-hidden="true">
          <path d="M0,6 H26" className="half half-connection" />
          <path d="M26,6 H52" className="half legend-room" />
          <circle cx="26" cy="6" r="3.5" className="clasp" />
        </svg>
        both sides agree
      </li>
      <li>
        <svg viewBox="0 0 52 12" width="52" height="12" aria-hidden="true">
          <path d="M0,6 H22" className="half-missing" />
          <path d="M30,6 H52" className="half half-torn" />
          <circle cx="26" cy="6" r="4" className="hole" />
        </svg>
        only one side believes
      </li>
      <li>
        <svg viewBox="-14 -14 28 28" width="18" height="18" aria-hidden="true">
          <circle r="11.5" className="legend-ring" />
        </svg>
        ring: server’s end
      </li>
      <li>
        <svg viewBox="-14 -14 28 28" width="18" height="18" aria-hidden="true">
          <circle r="5" className="legend-dot" />
        </svg>
        dot: client’s end
      </li>
      <li>
        <svg viewBox="-16 -18 32 36" width="20" height="22" aria-hidden="true">
          <g className="socket socket-fault">
            <circle r="11.5" className="socket-ring socket-ring-half" />
            <path d="M0,-9 A9,9 0 0 0 0,9 Z" className="socket-half" />
            <path d="M-3,-16 L3,-10 M3,-16 L-3,-10" className="socket-cut" />
          </g>
        </svg>
        half-open
      </li>
      <li>
        <svg viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
          <circle r="8" className="legend-beat" />
          <path d="M-6,0 H-2.5 L-0.5,-4 L1.5,4 L3,0 H6" className="legend-beat" />
        </svg>
        heartbeat
      </li>
    </ul>
  )
}
