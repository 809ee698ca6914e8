import type { TraceEvent } from '#trace/traceEvent.ts'
import { grownReading } from './grownReading.ts'

/**
 * What an event caused directly, by seq, in its order. That is read of the whole trace when something
 * is chosen first, into numbers: a list for each event would take longer, and be as large as the trace.
 */
export function effectsOf(trace: readonly TraceEvent[], seq: number): readonly number[] {
  const { first, next } = read(trace).links
  const effects: number[] = []
  for (let at = first[seq] ?? none; at !== none; at = next[at] ?? none) effects.push(at)
  return effects
}

const none = -1
const eventsAtFirst = 1024

interface Links {
  /** The first that an event caused, and the last. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The next with the same cause. */
  readonly next: Int32Array
}

const read = grownReading(
  () => ({ links: linksFor(eventsAtFirst) }),
  (to, { seq, cause }) => {
    if (seq >= to.links.next.length) to.links = linksFor(seq * 2, to.links)
    if (cause === null) return
    const { first, last, next } = to.links
    const before = last[cause] ?? none
    if (before === none) first[cause] = seq
    else next[before] = seq
    last[cause] = seq
  },
)

function linksFor(events: number, known?: Links): Links {
  const grown = (from: Int32Array | undefined) => {
    const all = new Int32Array(events).fill(none)
    if (from) all.set(from)
    return all
  }
  return { first: grown(known?.first), last: grown(known?.last), next: grown(known?.next) }
}
