import { freezeLog } from '#store/commands/log.ts'
import { select } from '#store/commands/select.ts'
import { useLab } from '#views/parts/useLab.ts'
import styles from './logRow.module.css'
import type { Tone } from './tone.ts'

interface LogRowProps {
  readonly ref: (element: HTMLDivElement | null) => void
  readonly index: number
  readonly start: number
  readonly seq: number
  readonly atMs: number
  readonly tone: Tone
  readonly text: string
  readonly chosen: boolean
}

/** One event in a line; choosing it holds the log. */
export function LogRow({ ref, index, start, seq, atMs, tone, text, chosen }: LogRowProps) {
  const lab = useLab()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      ref={ref}
      id={`event-${seq}`}
      data-index={index}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={styles.row}
      data-tone={tone.name}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => {
        freezeLog(lab, true)
        select(lab, { kind: 'event', seq })
      }}
    >
      <span className={styles.at}>{atMs}</span>
      <span className={styles.sign} aria-hidden="true">
        {tone.sign}
      </span>
      <span className={styles.text}>{text}</span>
    </div>
  )
}
