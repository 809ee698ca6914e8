import { useState } from 'react'
import { traceIndex } from '#reading/events/traceIndex.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Changed } from './Changed.tsx'
import { Keys } from './Keys.tsx'
import { LetPass } from './LetPass.tsx'
import { Scrubber } from './Scrubber.tsx'
import { SpeedChoice } from './SpeedChoice.tsx'
import { Backwards, Problems, Transport } from './Transport.tsx'
import { UndoRedo } from './UndoRedo.tsx'
import { usePlayback } from './usePlayback.ts'
import { useTimeKeys } from './useTimeKeys.ts'
import './time.css'

/** Shown time: hold it, let it run either way, go through it by event, by step, by problem. */
export function Time() {
  const { timeline: words } = useWords()
  usePlayback()
  const [keysOpen, setKeysOpen] = useState(false)
  const [more, setMore] = useState(false)
  useTimeKeys(() => setKeysOpen(true))
  return (
    <section aria-label={words.region} className="time">
      <div className="time-top">
        <Words />
        <Changed />
      </div>
      <Scrubber />
      <div className={more ? 'time-controls time-controls-all' : 'time-controls'}>
        <UndoRedo />
        <Transport />
        <Problems />
        <Backwards />
        <SpeedChoice />
        <LetPass />
        <Keys open={keysOpen} onOpenChange={setKeysOpen} />
        <button
          type="button"
          className="button time-more"
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {words.more}
        </button>
      </div>
    </section>
  )
}

function Words() {
  const playhead = useRoomscope((state) => state.playhead)
  const last = useRoomscope((state) => state.trace.length - 1)
  const shownMs = useRoomscope((state) => Math.round(state.shownMs))
  const stopped = useRoomscope((state) => traceIndex(state.trace).stopped)
  const { runs, timeline: words } = useWords()
  const ahead = last - playhead
  return (
    <p className="time-words">
      <strong>{words.ms({ ms: shownMs })}</strong>{' '}
      <span>{words.event({ event: playhead + 1, of: last + 1 })}</span>
      {ahead > 0 && <span className="time-ahead">{words.toCome({ events: ahead })}</span>}
      {stopped && (
        <span className="time-stopped" title={runs.whatNow}>
          {runs.ended[stopped]}
        </span>
      )}
    </p>
  )
}
