import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { describeStep } from '#words/steps/describeStep.ts'

/**
 * What happened, for who does not see it: each event as one steps through them, and what was done
 * when all that came of it has been shown. While time runs it is silent: frames come too quickly.
 */
export function Heard() {
  const words = useWords()
  const trace = useRoomscope((state) => state.trace)
  const isStepping = useRoomscope(({ playing }) => !playing)
  const event = useRoomscope(({ playing, playhead, trace }) =>
    playing && playhead < trace.length - 1 ? null : (trace[playhead] ?? null),
  )
  const step = useRoomscope(({ scenario, world, watched }) =>
    watched === scenario ? null : (scenario.steps[world.step] ?? null),
  )
  const done = step && !isStepping ? words.timeline.done({ what: describeStep(words, step) }) : ''
  return (
    <p className="only-heard" role="status">
      {event && (isStepping ? describeEvent(words, trace, event) : done)}
    </p>
  )
}
