import { type Comparison, compare, comparisonOf, printed } from '#bench/comparison.ts'
import { longTalk, traceOf } from '#bench/worlds/crowds.ts'
import { Timeline } from '#reading/timeline.ts'
import { refold } from '#simulation/refold.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { traceHash } from '#trace/traceHash.ts'

/** Events of a trace, and how often each thing is done with it. */
const sizes = [
  { events: 100_000, rounds: 5 },
  { events: 1_000_000, rounds: 1 },
]
const seeks = 300
/** So many seeks of a hundred take no longer than the slow one. */
const slowest = 0.95

/** What it costs to go through a trace, and to go to a place of it; prints as it goes. */
export async function tracesPart(print: (line: string) => void): Promise<readonly Comparison[]> {
  const done: Comparison[] = []
  for (const { events, rounds } of sizes) {
    const trace = await traceOf(longTalk(events))
    const title = `a trace of ${trace.length.toLocaleString('en')} events`
    const through = await compare(
      title,
      [
        { name: 'replay from the beginning', run: () => fold(trace) },
        { name: 'replay, and judge it on the way', run: () => refold(trace) },
        { name: 'hash it', run: () => traceHash(trace) },
        { name: 'write it as JSON', run: () => JSON.stringify(trace) },
      ],
      { rounds },
    )
    print(printed(through))
    const random = seekAll(trace, title)
    print(printed(random))
    done.push(through, random)
  }
  return done
}

/** Goes all over the trace as the playhead does; a seek is too short for the clock of the processor. */
function seekAll(trace: readonly TraceEvent[], title: string): Comparison {
  const timeline = new Timeline()
  const seekMs = (seq: number) => {
    const began = performance.now()
    timeline.worldAt(trace, seq)
    return performance.now() - began
  }
  const first = seekMs(trace.length - 1)
  const times = Array.from({ length: seeks }, (_, seek) => seekMs((seek * 7919) % trace.length))
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return comparisonOf(`going to ${seeks} places of ${title}`, [
    { name: 'the first time, to its end', ms: first },
    { name: 'half of them take no longer', ms: at(0.5) },
    { name: `${slowest * 100} of a hundred take no longer`, ms: at(slowest) },
  ])
}
