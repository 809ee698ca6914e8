import type { Parting } from '#reading/compare/parting.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Words } from '#words/words.ts'
import { describeEvent } from './describeEvent.ts'

/** A parting told: when and in which step, and a sentence for either side. */
export interface PartingWords {
  readonly where: string
  readonly mine: string
  readonly other: string
}

const shownCharsMax = 160

/** Tells of a parting. Where both sentences would be the same, the frames themselves are quoted. */
export function partingWords(
  words: Words,
  { mine, other }: Parting,
  trace: readonly TraceEvent[],
  otherTrace: readonly TraceEvent[],
): PartingWords {
  const atMs = Math.min(mine?.at ?? Number.POSITIVE_INFINITY, other?.at ?? Number.POSITIVE_INFINITY)
  const step = stepBefore(words, mine ? trace : otherTrace, mine ?? other)
  const told = {
    where: words.compare.where({ atMs, step }),
    mine: eventSentence(words, mine, trace),
    other: eventSentence(words, other, otherTrace),
  }
  if (told.mine !== told.other) return told
  return { ...told, mine: eventQuoted(mine), other: eventQuoted(other) }
}

function eventSentence(
  words: Words,
  event: TraceEvent | null,
  trace: readonly TraceEvent[],
): string {
  const { compare } = words
  if (event === null) return compare.nothingMore
  return compare.happens({ atMs: event.at, what: describeEvent(words, trace, event) })
}

/** The step that ran then, in words. */
function stepBefore(
  words: Words,
  trace: readonly TraceEvent[],
  event: TraceEvent | null,
): string | null {
  for (let at = event?.seq ?? -1; at >= 0; at--) {
    const found = trace[at]
    if (found?.kind === 'step') return describeEvent(words, trace, found)
  }
  return null
}

function eventQuoted(event: TraceEvent | null): string {
  const isSent = event?.kind === 'sent' || event?.kind === 'sent to many'
  const said = isSent && event.text !== null ? event.text : JSON.stringify(event)
  return said.length > shownCharsMax ? `${said.slice(0, shownCharsMax)}…` : said
}
