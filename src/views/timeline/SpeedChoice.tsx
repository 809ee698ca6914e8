import { setSpeed, speeds } from '#store/commands/time/play.ts'
import type { Speed } from '#store/state.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'

/** How fast time is shown, from slow motion to at once. */
export function SpeedChoice() {
  const lab = useLab()
  const { timeline: words } = useWords()
  const speed = useRoomscope((state) => state.speed)
  return (
    <select
      aria-label={words.speed}
      title={words.speedTitle}
      value={speed}
      onChange={(event) => setSpeed(lab, Number(event.target.value) as Speed)}
    >
      {speeds.map((value) => (
        <option key={value} value={value}>
          {words.speeds[value]}
        </option>
      ))}
    </select>
  )
}
