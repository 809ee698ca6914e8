import type { TraceEvent } from '#trace/traceEvent.ts'

/** How a step went. */
export type StepOutcome = 'done' | 'held' | 'failed' | 'refused' | 'broke a law'

/** When a step ran, and what came of it. */
export interface StepMoment {
  /** The event in which it began. */
  readonly seq: number
  /** The last event before the next step: all that it set in motion has come to rest. */
  readonly endSeq: number
  readonly outcome: StepOutcome
  /** Why it was refused, what was found instead, or which laws it broke; empty otherwise. */
  readonly why: string
}

const remembered = new WeakMap<readonly TraceEvent[], readonly StepMoment[]>()

/** The moments of a run, by the index of the step; a step that was not reached has none. */
export function stepMoments(trace: readonly TraceEvent[]): readonly StepMoment[] {
  const known = remembered.get(trace)
  if (known) return known
  const moments = read(trace)
  remembered.set(trace, moments)
  return moments
}

function read(trace: readonly TraceEvent[]): readonly StepMoment[] {
  const moments: StepMoment[] = []
  let current: { -readonly [K in keyof StepMoment]: StepMoment[K] } | null = null
  for (const event of trace) {
    if (event.kind === 'step') {
      current = { seq: event.seq, endSeq: event.seq, outcome: 'done', why: '' }
      moments[event.index] = current
    }
    if (current) {
      current.endSeq = event.seq
      note(current, event)
    }
  }
  return moments
}

function note(moment: { outcome: StepOutcome; why: string }, event: TraceEvent): void {
  if (event.kind === 'expectation') {
    moment.outcome = event.ok ? 'held' : 'failed'
    moment.why = event.ok ? '' : `found ${JSON.stringify(event.actual)}`
  } else if (event.kind === 'step refused' || event.kind === 'limit') {
    moment.outcome = event.kind === 'limit' ? moment.outcome : 'refused'
    moment.why = event.text
  } else if (event.kind === 'violation' && moment.outcome !== 'failed') {
    const laws = moment.outcome === 'broke a law' ? moment.why.split(', ') : []
    if (!laws.includes(event.law)) laws.push(event.law)
    moment.outcome = 'broke a law'
    moment.why = laws.join(', ')
  }
}
