import type { TraceEvent } from '#trace/traceEvent.ts'

/**
 * At most so many of the moments of a film, in order. Its beginning, its end and each broken law
 * stay for as long as there is room, then each step; the others go evenly over the whole run.
 */
export function thinned(
  seqs: readonly number[],
  trace: readonly TraceEvent[],
  most: number,
): readonly number[] {
  if (seqs.length <= most) return seqs
  const kept = new Set<number>()
  for (const weight of ['ends', 'violation', 'step', 'other'] as const) {
    const room = most - kept.size
    const those = seqs.filter((seq, i) => weightOf(seqs, trace, i) === weight && !kept.has(seq))
    for (const seq of evenly(those, room)) kept.add(seq)
  }
  return seqs.filter((seq) => kept.has(seq))
}

/** Why a moment is worth showing: what it tells that the moment before it had not. */
function weightOf(seqs: readonly number[], trace: readonly TraceEvent[], i: number) {
  if (i === 0 || i === seqs.length - 1) return 'ends'
  const told = trace.slice((seqs[i - 1] ?? -1) + 1, (seqs[i] ?? -1) + 1)
  if (told.some(({ kind }) => kind === 'violation')) return 'violation'
  return told.some(({ kind }) => kind === 'step') ? 'step' : 'other'
}

/** So many of them, as far from each other as they can be. */
function evenly(seqs: readonly number[], many: number): readonly number[] {
  if (seqs.length <= many) return seqs
  return Array.from(
    { length: many },
    (_, i) => seqs[Math.floor(((i + 0.5) * seqs.length) / many)] ?? -1,
  )
}
