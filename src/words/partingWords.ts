import type { Parting } from '#reading/compare/parting.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
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
  { mine, other }: Parting,
  trace: readonly TraceEvent[],
  otherTrace: readonly TraceEvent[],
): PartingWords {
  const atMs = Math.min(mine?.at ?? Number.POSITIVE_INFINITY, other?.at ?? Number.POSITIVE_INFINITY)
  const step = stepBefore(mine ? trace : otherTrace, mine ?? other)
  const words = {
    where: `at ${atMs} ms${step === null ? '' : `, in ${step}`}`,
    mine: sentence(mine, trace),
    other: sentence(other, otherTrace),
  }
  if (words.mine !== words.other) return words
  return { ...words, mine: quoted(mine), other: quoted(other) }
}

function sentence(event: TraceEvent | null, trace: readonly TraceEvent[]): string {
  return event === null ? 'Nothing more happens.' : `${event.at} ms: ${describeEvent(trace, event)}`
}

/** The step that ran then, in words. */
function stepBefore(trace: readonly TraceEvent[], event: TraceEvent | null): string | null {
  for (let at = event?.seq ?? -1; at >= 0; at--) {
    const found = trace[at]
    if (found?.kind === 'step') {
      const words = describeEvent(trace, found)
      return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
    }
  }
  return null
}

function quoted(event: TraceEvent | null): string {
  const said = event?.kind === 'sent' && event.text !== null ? event.text : JSON.stringify(event)
  return said.length > shownCharsMax ? `${said.slice(0, shownCharsMax)}…` : said
}
