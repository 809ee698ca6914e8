import { errorReply } from '#reading/events/errorReply.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { describeEvent } from './describeEvent.ts'
import { say } from './say.ts'
import type { Words } from './words.ts'

/** What went wrong with a step, in sentences for the one who asked for it. */
export function refusalsOf(words: Words, events: readonly TraceEvent[]): string[] {
  const frames = new Map<number, EventOf<'sent'>>()
  const texts: string[] = []
  for (const event of events) {
    if (event.kind === 'sent') frames.set(event.seq, event)
    if (event.kind === 'step refused') texts.push(say(words.refusals, event.code, event.params))
    if (event.kind === 'limit') texts.push(say(words.limits, event.name, event.params))
    if (event.kind === 'failure') texts.push(describeEvent(words, events, event))
    if (event.kind === 'delivered' && event.to === 'client') {
      const frame = frames.get(event.frame)
      const error = frame ? errorReply(frame) : null
      if (error) texts.push(words.result.answered(error))
    }
  }
  return texts
}
