import { setSpeed, speeds } from '#store/commands/play.ts'
import type { Speed } from '#store/state.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** How fast time is shown, from slow motion to at once. */
export function SpeedChoice() {
  const speed = useRoomscope((state) => state.speed)
  return (
    <select
      aria-label="Speed"
      title="Slower (-), faster (=)"
      value={speed}
      onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
    >
      {speeds.map((value) => (
        <option key={value} value={value}>
          {words[value]}
        </option>
      ))}
    </select>
  )
}

const words: Readonly<Record<Speed, string>> = {
  1000: '1/1000 speed',
  100: '1/100 speed',
  40: '1/40 speed',
  10: '1/10 speed',
  1: 'real time',
  0.1: '10 × real time',
  0: 'at once',
}
