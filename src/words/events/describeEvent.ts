import { shortened } from '#kernel/firstChars.ts'
import { name } from '#reading/events/connectionName.ts'
import { sentSummary, summaryAt } from '#reading/events/sentSummary.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { byKind } from '#trace/kinds.ts'
import { frameAt } from '#trace/many.ts'
import { say } from '#trace/say.ts'
import type { EventKind, EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'
import type { Tell } from './eventWords.ts'
import { frameWords } from './frameWords.ts'

/** How much of a sentence is shown: a name in it may have a million characters. */
const sentenceCharsMax = 2000

/** What happened, in one plain sentence; `trace` is what the event stands in. */
export function describeEvent(
  words: Words,
  trace: readonly TraceEvent[],
  event: TraceEvent,
): string {
  return shortened(byKind(words.events, event, telling(words, trace)), sentenceCharsMax)
}

function telling(words: Words, trace: readonly TraceEvent[]): Tell {
  return {
    who: name,
    sentFrame: (seq) => frameAt(trace, seq),
    said: (sent) => frameWords(words, sentSummary(trace, sent)),
    waitsFor: ({ code, params, delivered }) =>
      delivered === undefined
        ? say(words.awaited, code, params)
        : frameWords(words, summaryAt(trace, delivered)),
    begun: (seq) => isKind('awaiting', trace[seq]),
    does: (step) => describeStep(words, step),
    broken: (event) => violationWords(words, event).text,
  }
}

function isKind<K extends EventKind>(kind: K, event: TraceEvent | undefined): EventOf<K> | null {
  return event?.kind === kind ? (event as EventOf<K>) : null
}
