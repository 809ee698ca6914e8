import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Point } from './place.ts'

/** What kind of event it is, by shape. */
export function Shape({ event, at: { x, y } }: { readonly event: TraceEvent; readonly at: Point }) {
  switch (event.kind) {
    case 'step':
      return (
        <path className="shape-step" d={`M${x - 5},${y - 5} L${x + 5},${y} L${x - 5},${y + 5} Z`} />
      )
    case 'sent':
      return <circle className="shape-sent" cx={x} cy={y} r={3} />
    case 'delivered':
      return null
    case 'connecting':
    case 'accepted':
    case 'opened':
      return <circle className="shape-socket" cx={x} cy={y} r={4.5} />
    case 'closing':
      return <rect className="shape-socket" x={x - 4} y={y - 4} width={8} height={8} />
    case 'closed':
      return <path className="shape-closed" d={cross(x, y, 5)} />
    case 'lost':
    case 'discarded':
    case 'send failed':
    case 'refused':
      return <path className="shape-lost" d={cross(x, y, 5)} />
    case 'maps':
      return <rect className="shape-maps" x={x - 5} y={y - 5} width={10} height={10} rx={2} />
    case 'expectation':
      return (
        <path
          className={event.ok ? 'shape-holds' : 'shape-lost'}
          d={event.ok ? `M${x - 5},${y} l4,4 l7,-8` : cross(x, y, 5)}
        />
      )
    case 'fault':
      return <path className="shape-fault" d={`M${x - 7},${y} H${x + 7}`} />
    default:
      return <path className="shape-bad" d={`M${x},${y - 7} L${x + 7},${y + 5} H${x - 7} Z`} />
  }
}

function cross(x: number, y: number, by: number): string {
  return `M${x - by},${y - by} l${2 * by},${2 * by} m${-2 * by},0 l${2 * by},${-2 * by}`
}
