import { type ByKindWith, bySomeKind } from '#trace/kinds.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { traceIndex } from './traceIndex.ts'

/** How a step went. */
export type StepOutcome = 'done' | 'held' | 'failed' | 'refused' | 'broke a law'

/** What tells why a step did not go as it should. */
export type Because = EventOf<'step refused' | 'limit' | 'expectation' | 'violation'>

/** When a step ran, and what came of it. */
export interface StepMoment {
  /** The event in which it began. */
  readonly seq: number
  /** The last event before the next step: all that it set in motion has come to rest. */
  readonly endSeq: number
  readonly outcome: StepOutcome
  /** What says why it was refused, what was found instead, or which laws it broke; none otherwise. */
  readonly because: readonly Because[]
}

const remembered = new WeakMap<readonly TraceEvent[], readonly StepMoment[]>()

/** The moments of a run, by the index of the step; a step that was not reached has none. */
export function stepMoments(trace: readonly TraceEvent[]): readonly StepMoment[] {
  const known = remembered.get(trace)
  if (known) return known
  const moments = momentsIn(trace)
  remembered.set(trace, moments)
  return moments
}

function momentsIn(trace: readonly TraceEvent[]): readonly StepMoment[] {
  const moments: StepMoment[] = []
  let current: { -readonly [K in keyof StepMoment]: StepMoment[K] } | null = null
  for (const seq of traceIndex(trace).tellingOfSteps) {
    const event = trace[seq] as TraceEvent
    if (event.kind === 'step') {
      if (current) current.endSeq = seq - 1
      current = { seq: event.seq, endSeq: event.seq, outcome: 'done', because: [] }
      moments[event.index] = current
    }
    if (current) bySomeKind(notes, event, current)
  }
  if (current) current.endSeq = trace.length - 1
  return moments
}

type Noted = { -readonly [K in 'outcome' | 'because']: StepMoment[K] }

/** What an event says of how its step went. */
const notes: ByKindWith<'tellsOfStep', true, void, [moment: Noted]> = {
  step: () => {},
  'step refused': (event, moment) => {
    moment.outcome = 'refused'
    moment.because = [event]
  },
  limit: (event, moment) => {
    moment.because = [event]
  },
  expectation: (event, moment) => {
    moment.outcome = event.ok ? 'held' : 'failed'
    moment.because = event.ok ? [] : [event]
  },
  violation: (event, moment) => {
    if (moment.outcome === 'failed') return
    const broken = moment.outcome === 'broke a law' ? moment.because : []
    const isKnown = broken.some((other) => other.kind === 'violation' && other.law === event.law)
    moment.outcome = 'broke a law'
    moment.because = isKnown ? broken : [...broken, event]
  },
}
