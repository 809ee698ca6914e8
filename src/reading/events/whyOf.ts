import type { TraceEvent } from '#trace/traceEvent.ts'
import { effectsOf } from './effectsOf.ts'
import { causes } from './eventTouches.ts'
import { togetherFor } from './threads.ts'

/** Why an event happened, and what came of it. */
export interface Why {
  /** The event, its cause, and so on back to the step that began it. */
  readonly causes: readonly TraceEvent[]
  /** How many events it led to. */
  readonly effects: number
  /** There are more effects than are looked for. */
  readonly more: boolean
  /** The seqs of all of these, the event's own too, and of what else had to come together. */
  readonly seqs: ReadonlySet<number>
}

/** So many effects of one event are looked for. */
const effectsMax = 5000

/** The causes of an event back to its step, and its effects, near ones first. */
export function whyOf(trace: readonly TraceEvent[], seq: number): Why {
  const back = causes(trace, seq)
  const found: number[] = [seq]
  for (let at = 0; at < found.length && found.length <= effectsMax; at++) {
    found.push(...effectsOf(trace, found[at] as number))
  }
  const more = found.length > effectsMax + 1
  const forward = found.slice(0, effectsMax + 1)
  const together = togetherFor(trace, seq).map(({ event }) => event.seq)
  const seqs = new Set([...together, ...forward])
  return { causes: back, effects: forward.length - 1, more, seqs }
}
