import { memo, type ReactNode } from 'react'
import type { StageModel } from '#reading/stage/stageModel.ts'
import { type WrongLook, wrongLooks } from '#reading/stage/wrongLooks.ts'
import { cx } from '#views/parts/cx.ts'
import { RegisteredShape } from '#views/parts/RegisteredBar.tsx'
import { AwayShape, HalfOpenShape } from '#views/parts/SocketGlyph.tsx'
import { useWords } from '#views/parts/useWords.ts'
import { HearingShape } from '#views/stage/marks/HearingMark.tsx'
import { LookMark } from '#views/stage/marks/LookMark.tsx'
import styles from './legend.module.css'
import membership from './membership.module.css'
import roomBox from './roomBox.module.css'

/** What the shapes mean: those that are always there, and of the others those that are there now. */
export const Legend = memo(function Legend({ model }: { readonly model: StageModel }) {
  const { legend } = useWords()
  const present = wrongLooks(model)
  return (
    <ul className="legend" aria-label={legend.label} data-part="legend">
      <Usual />
      {model.connections.some(({ says }) => says.code === 'away') && (
        <LegendMark words={legend.away}>
          <AwayShape />
        </LegendMark>
      )}
      {(Object.keys(wrongs) as WrongLook[])
        .filter((look) => present.has(look))
        .map((look) => (
          <LegendMark key={look} words={legend.wrong[look]} width={wrongs[look].width}>
            {wrongs[look].shape}
          </LegendMark>
        ))}
    </ul>
  )
})

function Usual() {
  const { legend } = useWords()
  return (
    <>
      <LegendMark words={legend.agree} width={52}>
        <path d="M-26,0 H0" className={cx(membership.half, membership.ofConnection)} />
        <path d="M0,0 H26" className={cx(membership.half, styles.room)} />
        <circle r="3.5" className={membership.clasp} />
      </LegendMark>
      <LegendMark words={legend.ring}>
        <circle r="11.5" className={styles.ring} />
      </LegendMark>
      <LegendMark words={legend.dot}>
        <circle r="5" className={styles.dot} />
      </LegendMark>
      <LegendMark words={legend.bar}>
        <RegisteredShape x="-2.5" y="-10" width="5" height="20" />
      </LegendMark>
      <LegendMark words={legend.beat}>
        <circle r="10" className={styles.beat} />
        <path d="M-8,0 H-3 L-1,-5 L2,5 L4,0 H8" className={styles.beat} />
      </LegendMark>
    </>
  )
}

interface LineProps {
  readonly words: string
  readonly width?: number | undefined
  readonly children: ReactNode
}

function LegendMark({ words, width = 28, children }: LineProps) {
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

interface Drawn {
  /** 28 where none is given. */
  readonly width?: number
  readonly shape: ReactNode
}

/** Every look of something wrong, in the order in which they are told. */
const wrongs: Readonly<Record<WrongLook, Drawn>> = {
  'half-open': { shape: <HalfOpenShape /> },
  torn: {
    width: 52,
    shape: (
      <>
        <path d="M-26,0 H-4" className={membership.missing} />
        <path d="M4,0 H26" className={cx(membership.half, membership.torn)} />
        <circle r="5" className={membership.hole} />
      </>
    ),
  },
  ghost: {
    width: 52,
    shape: (
      <g className={membership.ghost}>
        <path d="M-26,0 H26" className={membership.half} />
        <circle r="4" className={membership.clasp} />
      </g>
    ),
  },
  'left behind': {
    width: 40,
    shape: (
      <g className={roomBox.leftBehind}>
        <rect className={roomBox.box} x="-18" y="-9" width="36" height="18" rx="5" />
      </g>
    ),
  },
  orphan: {
    shape: (
      <g transform="translate(-22,0)">
        <LookMark look="orphan" />
      </g>
    ),
  },
  missing: { shape: <RegisteredShape x="-3" y="-10" width="6" height="20" hollow broken /> },
  'stale entry': {
    shape: (
      <g transform="translate(-23,0)">
        <LookMark look="stale entry" />
      </g>
    ),
  },
  kept: {
    width: 36,
    shape: (
      <g transform="scale(0.85)">
        <LookMark look="dead, kept" />
      </g>
    ),
  },
  missed: { shape: <HearingShape kind="missed" /> },
  doubled: { width: 34, shape: <HearingShape kind="doubled" /> },
}
