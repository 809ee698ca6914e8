import type { TraceEvent } from '#trace/traceEvent.ts'

/** A place on the time line worth finding. */
export interface Mark {
  readonly seq: number
  readonly kind: 'step' | 'problem'
}

/** With more steps than this only problems are marked. */
const stepsMarkedMax = 200

/** Where steps begin and laws are broken. */
export function marksOf(trace: readonly TraceEvent[]): readonly Mark[] {
  const steps: Mark[] = []
  const problems: Mark[] = []
  for (const { seq, kind } of trace) {
    if (kind === 'step') steps.push({ seq, kind: 'step' })
    if (kind === 'violation') problems.push({ seq, kind: 'problem' })
  }
  return steps.length > stepsMarkedMax ? problems : [...steps, ...problems]
}
