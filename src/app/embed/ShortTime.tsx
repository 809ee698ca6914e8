import { nextStep, previousStep } from '#store/commands/time/jump.ts'
import { pause, play, replay } from '#store/commands/time/play.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { IconButton } from '#views/timeline/IconButton.tsx'
import { Scrubber } from '#views/timeline/Scrubber.tsx'
import { usePlayback } from '#views/timeline/usePlayback.ts'
import styles from './embed.module.css'
import { useEmbeddedWords } from './useEmbeddedWords.ts'

/** Shown time in short: play, hold, go by step, or anywhere. */
export function ShortTime() {
  const lab = useLab()
  const words = useEmbeddedWords()
  usePlayback()
  const isFirst = useRoomscope((state) => state.playhead < 0)
  const isLast = useRoomscope((state) => state.playhead === state.trace.length - 1)
  return (
    <section aria-label={words.time} className={styles.time}>
      <IconButton
        icon="stepBack"
        name={words.previous}
        disabled={isFirst}
        onClick={() => previousStep(lab)}
      />
      <Play isOver={isLast && !isFirst} />
      <IconButton icon="stepOn" name={words.next} disabled={isLast} onClick={() => nextStep(lab)} />
      <Scrubber />
    </section>
  )
}

/** Plays, holds, and at the end begins again. */
function Play({ isOver }: { readonly isOver: boolean }) {
  const lab = useLab()
  const words = useEmbeddedWords()
  const playing = useRoomscope((state) => state.playing)
  if (isOver)
    return (
      <button
        type="button"
        className={cx('button button-primary', styles.play)}
        onClick={() => replay(lab)}
      >
        {words.again}
      </button>
    )
  return (
    <button
      type="button"
      className={cx('button button-primary', styles.play)}
      onClick={playing ? () => pause(lab) : () => play(lab)}
    >
      {playing ? words.pause : words.play}
    </button>
  )
}
