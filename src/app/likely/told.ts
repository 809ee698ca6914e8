import type { Futures, MomentTried } from '#search/futures/futures.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { likelyInEnglish } from '#words/en/app/likely.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import type { Words } from '#words/words.ts'

/** What the futures of a run say, once all were played. */
export function futuresText(
  futures: Futures,
  trace: readonly TraceEvent[],
  words: typeof likelyInEnglish,
  all: Words,
): string {
  const { law, each, moments, runs, sealed, ended } = futures
  if (ended === 'too long') return words.tooLong({ most: searchLimits.futureTurnsMax })
  const broken = moments.reduce((sum, moment) => sum + moment.broken, 0)
  const isClean = law === null && sealed === null
  if (isClean) return words.clean({ broken, runs })
  if (!sealed) return words.open({ broken: moments.at(-1)?.broken ?? 0, each, law })
  const event = trace[sealed.events - 1]
  if (!event) return words.always({ runs, law })
  const what = describeEvent(all, trace, event)
  const before = moments[moments.indexOf(sealed) - 1]
  const told = words.sealed({ event: sealed.events, what, law })
  return before ? `${told} ${words.before({ broken: before.broken, each })}` : told
}

/** The moment whose futures are those of a playhead; null before the first. */
export function momentAt(
  moments: readonly MomentTried[],
  playhead: number,
): MomentTried | undefined {
  return moments.findLast(({ events }) => events <= playhead + 1)
}
