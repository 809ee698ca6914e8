import { memo, type ReactNode } from 'react'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { isHalfOpen } from '#trace/faultFacts.ts'
import { HearingShape } from '#views/stage/marks/HearingMark.tsx'
import { LookMark } from '#views/stage/marks/LookMark.tsx'
import './legend.css'

/** What the shapes mean: those that are always there, and of what is wrong those that are there now. */
export const Legend = memo(function Legend({ model }: { readonly model: StageModel }) {
  const present = wrongPresent(model)
  return (
    <ul className="legend" aria-label="Legend">
      <Line words="both sides agree" width={52}>
        <path d="M-26,0 H0" className="half half-connection" />
        <path d="M0,0 H26" className="half legend-room" />
        <circle r="3.5" className="clasp" />
      </Line>
      <Line words="ring: server’s end">
        <circle r="11.5" className="legend-ring" />
      </Line>
      <Line words="dot: client’s end">
        <circle r="5" className="legend-dot" />
      </Line>
      <Line words="bar: the server has it">
        <rect className="registered" x="-2.5" y="-10" width="5" height="20" rx="1.5" />
      </Line>
      <Line words="heartbeat">
        <circle r="10" className="legend-beat" />
        <path d="M-8,0 H-3 L-1,-5 L2,5 L4,0 H8" className="legend-beat" />
      </Line>
      {wrongs
        .filter(({ id }) => present.has(id))
        .map(({ id, words, width, shape }) => (
          <Line key={id} words={words} width={width ?? 28}>
            {shape}
          </Line>
        ))}
    </ul>
  )
})

interface LineProps {
  readonly words: string
  readonly width?: number
  readonly children: ReactNode
}

function Line({ words, width = 28, children }: LineProps) {
  return (
    <li>
      <svg
        viewBox={`${-width / 2} -14 ${width} 28`}
        width={width * 0.66}
        height="18"
        aria-hidden="true"
      >
        {children}
      </svg>
      {words}
    </li>
  )
}

interface Wrong {
  readonly id: string
  readonly words: string
  readonly width?: number
  readonly shape: ReactNode
}

/** Every look of something wrong, with what it says. */
const wrongs: readonly Wrong[] = [
  {
    id: 'half-open',
    words: 'half-open',
    shape: (
      <g className="socket socket-fault">
        <circle r="11.5" className="socket-ring socket-ring-half" />
        <path d="M0,-9 A9,9 0 0 0 0,9 Z" className="socket-half" />
        <path d="M-3,-13 L3,-7 M3,-13 L-3,-7" className="socket-cut" />
      </g>
    ),
  },
  {
    id: 'torn',
    words: 'one-way entry',
    width: 52,
    shape: (
      <>
        <path d="M-26,0 H-4" className="half-missing" />
        <path d="M4,0 H26" className="half half-torn" />
        <circle r="5" className="hole" />
      </>
    ),
  },
  {
    id: 'ghost',
    words: 'ghost: listed, its socket gone',
    width: 52,
    shape: (
      <g className="membership-ghost">
        <path d="M-26,0 H26" className="half" />
        <circle r="4" className="clasp" />
      </g>
    ),
  },
  {
    id: 'left',
    words: 'empty room left behind',
    width: 40,
    shape: (
      <g className="room-left">
        <rect className="room-box" x="-18" y="-9" width="36" height="18" rx="5" />
      </g>
    ),
  },
  {
    id: 'orphan',
    words: 'orphan: open, the server forgot it',
    shape: (
      <g transform="translate(-22,0)">
        <LookMark look="orphan" />
      </g>
    ),
  },
  {
    id: 'hollow',
    words: 'hollow bar: the server has it not',
    shape: (
      <rect
        className="registered registered-hollow registered-broken"
        x="-3"
        y="-10"
        width="6"
        height="20"
        rx="1.5"
      />
    ),
  },
  {
    id: 'stale entry',
    words: 'stale entry: of a connection that is gone',
    shape: (
      <g transform="translate(-23,0)">
        <LookMark look="stale entry" />
      </g>
    ),
  },
  {
    id: 'kept',
    words: 'clamp: gone, and kept',
    width: 36,
    shape: (
      <g transform="scale(0.85)">
        <LookMark look="dead, kept" />
      </g>
    ),
  },
  {
    id: 'missed',
    words: 'not told, or a message missed',
    shape: <HearingShape kind="missed" />,
  },
  {
    id: 'doubled',
    words: 'told too much: twice, or wrongly',
    width: 34,
    shape: <HearingShape kind="doubled" />,
  },
]

function wrongPresent({ connections, rooms, edges }: StageModel): ReadonlySet<string> {
  const present = new Set<string>()
  for (const { look, connection } of connections) {
    if (connection.faults.some(isHalfOpen)) present.add('half-open')
    if (look === 'orphan') present.add('hollow')
    if (look) present.add(look.endsWith('kept') ? 'kept' : look)
  }
  for (const { problem, hearing } of edges) {
    if (problem !== null) present.add('torn')
    if (hearing) present.add(hearing.kind)
  }
  if (rooms.some(({ leftBehind }) => leftBehind)) present.add('left')
  return present
}
