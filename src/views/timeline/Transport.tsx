import { traceIndex } from '#reading/events/traceIndex.ts'
import {
  goToFirst,
  nextProblem,
  nextStep,
  previousProblem,
  previousStep,
} from '#store/commands/jump.ts'
import { pause, play, playBackwards, stepBack, stepOn } from '#store/commands/play.ts'
import { seekEnd } from '#store/commands/seek.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { IconButton } from './IconButton.tsx'

/** First, by step, by event, play; and the same the other way. */
export function Transport() {
  const playing = useRoomscope((state) => state.playing && !state.backwards)
  const isFirst = useRoomscope((state) => state.playhead < 0)
  const isLast = useRoomscope((state) => state.playhead === state.trace.length - 1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div className="time-group" role="group" aria-label="Go through time">
      <IconButton icon="first" name="First" keys="Home" disabled={isFirst} onClick={goToFirst} />
      <IconButton
        icon="stepBack"
        name="Previous step"
        keys="Shift + ,"
        disabled={isFirst}
        onClick={previousStep}
      />
      <IconButton
        icon="eventBack"
        name="One event back"
        keys=","
        disabled={isFirst}
        onClick={stepBack}
      />
      <button
        type="button"
        className={isLast && playing ? 'button time-play' : 'button button-primary time-play'}
        onClick={playing ? pause : play}
        title={playing ? 'Hold time (Space)' : 'Let time run on (Space)'}
      >
        {playing ? 'Pause' : 'Play'}
      </button>
      <IconButton icon="eventOn" name="One event on" keys="." disabled={isLast} onClick={stepOn} />
      <IconButton
        icon="stepOn"
        name="Next step"
        keys="Shift + ."
        disabled={isLast}
        onClick={nextStep}
      />
      <IconButton icon="last" name="To the end" keys="End" disabled={isLast} onClick={seekEnd} />
    </div>
  )
}

/** The broken laws before and after what is shown. */
export function Problems() {
  const before = useRoomscope(({ trace, playhead }) => {
    const [first] = traceIndex(trace).problems
    return first !== undefined && first < playhead
  })
  const after = useRoomscope(
    ({ trace, playhead }) => (traceIndex(trace).problems.at(-1) ?? -1) > playhead,
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
    <div className="time-group time-rare" role="group" aria-label="Go to problems">
      <IconButton
        icon="problemBack"
        name="Previous problem"
        keys="["
        disabled={!before}
        onClick={previousProblem}
      />
      <IconButton
        icon="problemOn"
        name="Next problem"
        keys="]"
        disabled={!after}
        onClick={nextProblem}
      />
    </div>
  )
}

/** Lets time run towards the beginning. */
export function Backwards() {
  const backwards = useRoomscope((state) => state.playing && state.backwards)
  const isFirst = useRoomscope((state) => state.playhead < 0)
  return (
    <button
      type="button"
      className="button time-rare"
      aria-pressed={backwards}
      disabled={isFirst}
      title="Let time run back (Shift + Space)"
      onClick={backwards ? pause : playBackwards}
    >
      Backwards
    </button>
  )
}
