import { type FormEvent, useState } from 'react'
import { drain } from '#store/commands/drain.ts'
import { goTo, pause, play, setSpeed, stepBack, stepOn } from '#store/commands/play.ts'
import { seekEnd } from '#store/commands/seek.ts'
import { wait } from '#store/commands/wait.ts'
import type { Speed } from '#store/state.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Marks } from './Marks.tsx'
import { usePlayback } from './usePlayback.ts'
import './time.css'

const speeds: readonly (readonly [Speed, string])[] = [
  [100, '1/100 speed'],
  [40, '1/40 speed'],
  [10, '1/10 speed'],
  [1, 'real time'],
  [0, 'at once'],
]

/** Shown time: hold it, let it run, go through it event by event. */
export function Time() {
  usePlayback()
  const playing = useRoomscope((state) => state.playing)
  const speed = useRoomscope((state) => state.speed)
  const playhead = useRoomscope((state) => state.playhead)
  const last = useRoomscope((state) => state.trace.length - 1)
  const shownMs = useRoomscope((state) => Math.round(state.shownMs))
  const ahead = last - playhead
  return (
    <section aria-label="Time" className="time">
      <div className="time-buttons">
        <button
          type="button"
          className="button"
          disabled={playhead < 0}
          onClick={stepBack}
          aria-label="Step back"
          title="One event back (,)"
        >
          <span aria-hidden="true">◁</span> <span className="time-long">Step back</span>
        </button>
        <button
          type="button"
          className="button button-primary time-play"
          onClick={playing ? pause : play}
          title="Space"
        >
          {playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          className="button"
          disabled={ahead === 0}
          onClick={stepOn}
          aria-label="One step on"
          title="One event on (.)"
        >
          <span className="time-long">One step on</span> <span aria-hidden="true">▷</span>
        </button>
      </div>
      <label className="time-track">
        <span className="time-words">
          <strong>{shownMs} ms</strong> event {playhead + 1} of {last + 1}
          {ahead > 0 && <span className="time-ahead"> · {ahead} to come</span>}
        </span>
        <input
          type="range"
          aria-label="Playhead"
          aria-valuetext={`event ${playhead + 1} of ${last + 1}`}
          min={-1}
          max={Math.max(0, last)}
          value={playhead}
          disabled={last < 0}
          onChange={(event) => {
            goTo(event.target.valueAsNumber)
          }}
        />
        <Marks />
      </label>
      <button type="button" className="button time-end" disabled={ahead === 0} onClick={seekEnd}>
        To the end
      </button>
      <select
        aria-label="Speed"
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value) as Speed)}
      >
        {speeds.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <Wait />
      <button
        type="button"
        className="button"
        title="Ends all faults, closes every client, lets time pass beyond the reaper, and tells what is left"
        disabled={last < 0}
        onClick={drain}
      >
        Drain
      </button>
    </section>
  )
}

/** Virtual time stands still while nothing is due; this lets it pass. */
function Wait() {
  const [ms, setMs] = useState(1000)
  function submit(event: FormEvent) {
    event.preventDefault()
    void wait(ms)
  }
  return (
    <form className="time-wait" onSubmit={submit}>
      <input
        type="number"
        aria-label="Milliseconds to wait"
        min={0}
        value={Number.isNaN(ms) ? '' : ms}
        onChange={(event) => setMs(event.target.valueAsNumber)}
      />
      <button
        type="submit"
        className="button"
        aria-label={`Wait ${ms} ms`}
        title="Lets virtual milliseconds pass"
      >
        <span className="time-wait-word">Wait ms</span>
        <span className="time-wait-ms">+{ms} ms</span>
      </button>
    </form>
  )
}
