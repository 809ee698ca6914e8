import type { Parting } from '#reading/compare/parting.ts'
import { serverName } from '#scenario/brought.ts'
import { select } from '#store/commands/select.ts'
import type { Comparison } from '#store/state.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { partingWords } from '#words/events/partingWords.ts'
import styles from './compare.module.css'

interface Props {
  readonly title: string
  readonly parting: Parting
  readonly trace: readonly TraceEvent[]
  readonly comparison: Comparison
  readonly onGo: () => void
}

/** Where two runs part: when, in which step, and what either server does there. */
export function PartingLine({ title, parting, trace, comparison, onGo }: Props) {
  const lab = useLab()
  const words = useWords()
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const { where, mine, other } = partingWords(words, parting, trace, comparison.trace)
  return (
    <div className={styles.parting}>
      <p className={styles.where}>
        <svg className={styles.mark} viewBox="-8 -8 16 16" aria-hidden="true">
          <path d="M-7,0 H-2 L6,-5 M-2,0 L6,5" />
        </svg>
        <strong>{title}</strong> {where}
        <button
          type="button"
          className="button button-small"
          aria-label={words.compare.goTo({ parting: title })}
          onClick={() => {
            onGo()
            if (parting.mine) select(lab, { kind: 'event', seq: parting.mine.seq })
          }}
        >
          {words.compare.go}
        </button>
      </p>
      <dl className={styles.told}>
        <div>
          <dt>{server}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{comparison.server}</dt>
          <dd>{other}</dd>
        </div>
      </dl>
    </div>
  )
}
