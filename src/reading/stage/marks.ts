import { traceIndex } from '#reading/events/traceIndex.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** A place on the time line worth finding. */
export interface Mark {
  readonly seq: number
  readonly kind: 'step' | 'problem' | 'parting'
}

/** With more steps than this only problems are marked. */
const stepsMarkedMax = 200
/** Problems nearer to one another than this share of the line have one mark. */
const problemPlaces = 500

/** Where steps begin and laws are broken. */
export function marksOf(trace: readonly TraceEvent[]): readonly Mark[] {
  const { steps, problems } = traceIndex(trace)
  const problemMarks = standApart(problems, trace.length).map(
    (seq): Mark => ({ seq, kind: 'problem' }),
  )
  if (steps.length > stepsMarkedMax) return problemMarks
  return [...steps.map((seq): Mark => ({ seq, kind: 'step' })), ...problemMarks]
}

function standApart(seqs: readonly number[], length: number): number[] {
  const seen = new Set<number>()
  return seqs.filter((seq) => {
    const place = Math.floor((seq / length) * problemPlaces)
    if (length > problemPlaces && seen.has(place)) return false
    seen.add(place)
    return true
  })
}
