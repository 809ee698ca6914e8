import { goTo } from '#store/commands/time/play.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Marks } from './Marks.tsx'
import styles from './scrubber.module.css'

/** The playhead over all events, with the steps and the broken laws marked under it. */
export function Scrubber() {
  const lab = useLab()
  const { timeline: words } = useWords()
  const playhead = useRoomscope((state) => state.playhead)
  const last = useRoomscope((state) => state.trace.length - 1)
  return (
    <div className={styles.track} data-part="time-track">
      <input
        type="range"
        aria-label={words.playhead}
        aria-valuetext={words.event({ event: playhead + 1, of: last + 1 })}
        min={-1}
        max={Math.max(0, last)}
        value={playhead}
        disabled={last < 0}
        onChange={(event) => goTo(lab, event.target.valueAsNumber)}
      />
      <Marks />
    </div>
  )
}
